/**
 * What other instruments have that is similar to each of our fourteen domains. The similarity is our judgement (design
 * inference) throughout; `known` says how sure it is that the other instrument has what is named here. Names are our
 * short ones; none of their texts is shown.
 */
export const CROSSWALKED = ['TVRP', 'ASO', 'CSI', 'RSS', 'OHTS'] as const
export type Crosswalked = (typeof CROSSWALKED)[number]

/** `found-text`: read in a source. `general-knowledge`: widely quoted, its text not seen; never shown as what the publication says. */
export type CrosswalkCertainty = 'found-text' | 'general-knowledge'

export interface OtherInstrument {
  readonly name: Crosswalked
  readonly owner: string
  readonly year: number
  readonly known: CrosswalkCertainty
  readonly terms: string
  /** Their parts by our short names. */
  readonly parts: Readonly<Record<string, string>>
}

export const OTHER_INSTRUMENTS: readonly OtherInstrument[] = [
  {
    name: 'TVRP',
    owner: 'King Baudouin Foundation and NEXUS Institute',
    year: 2010,
    known: 'general-knowledge',
    terms: 'Cited only; its text is not carried.',
    parts: {
      '1': 'place to live',
      '2': 'legal status',
      '3': 'work',
      '4': 'education and training',
      '5': 'security',
      '6': 'social environment',
      '7': 'relationships',
      '8': 'economic well-being',
      '9': 'physical well-being',
      '10': 'mental well-being',
      '11': 'access to services',
      '12': 'motivation',
      '13': 'legal proceedings',
      '14': 'secondary beneficiaries',
    },
  },
  {
    name: 'ASO',
    owner: 'International Justice Mission',
    year: 2017,
    known: 'found-text',
    terms: 'Training and a user agreement; only an agency that has one loads its file.',
    parts: {
      safety: 'safety',
      legal: 'legal protection',
      mental: 'mental wellbeing',
      economic: 'economic empowerment and education',
      social: 'social support',
      physical: 'physical wellbeing',
    },
  },
  {
    name: 'CSI',
    owner: 'MEASURE Evaluation and Duke University',
    year: 2009,
    known: 'found-text',
    terms: 'Free toolkit; its text is not carried.',
    parts: {
      '1A': 'food security',
      '1B': 'nutrition and growth',
      '2A': 'shelter',
      '2B': 'care',
      '3A': 'abuse and exploitation',
      '3B': 'legal protection',
      '4A': 'wellness',
      '4B': 'health care',
      '5A': 'emotional health',
      '5B': 'social behaviour',
      '6A': 'performance',
      '6B': 'education and work',
    },
  },
  {
    name: 'RSS',
    owner: 'International Organization for Migration',
    year: 2017,
    known: 'found-text',
    terms: 'Made for returnees, mostly adults; its text is not carried.',
    parts: { economic: 'economic', social: 'social', psychosocial: 'psychosocial' },
  },
  {
    name: 'OHTS',
    owner: 'RTI International for the US National Institute of Justice',
    year: 2020,
    known: 'found-text',
    terms: 'Free of charge; only its four groups were found, not its fourteen outcomes.',
    parts: {
      safety: 'safety',
      'well-being': 'well-being',
      connectedness: 'social connectedness',
      'self-sufficiency': 'self-sufficiency',
    },
  },
]

type Near = Readonly<Partial<Record<Crosswalked, readonly string[]>>>

/** Our domain → parts of others. A part that is similar to none of ours is in `NEAR_NONE` with the reason. */
export const CROSSWALK: Readonly<Record<string, Near>> = {
  home: { TVRP: ['1'], CSI: ['2A'], RSS: ['social'], OHTS: ['safety'] },
  safety: { TVRP: ['5'], ASO: ['safety'], CSI: ['3A'], OHTS: ['safety'] },
  papers: { TVRP: ['2'], ASO: ['legal'], CSI: ['3B'], RSS: ['social'] },
  proceedings: { TVRP: ['13'], ASO: ['legal'], CSI: ['3B'] },
  body: { TVRP: ['9'], ASO: ['physical'], CSI: ['1B', '4A', '4B'], OHTS: ['well-being'] },
  mind: { TVRP: ['10'], ASO: ['mental'], CSI: ['5A'], RSS: ['psychosocial'], OHTS: ['well-being'] },
  voice: { RSS: ['psychosocial'] },
  care: { TVRP: ['7'], ASO: ['social'], CSI: ['2B'], OHTS: ['connectedness'] },
  people: { TVRP: ['6', '7'], ASO: ['social'], CSI: ['5B'], RSS: ['psychosocial'], OHTS: ['connectedness'] },
  'those-around': { TVRP: ['14'] },
  learning: { TVRP: ['4'], ASO: ['economic'], CSI: ['6A', '6B'], RSS: ['social'], OHTS: ['self-sufficiency'] },
  work: { TVRP: ['3'], ASO: ['economic'], CSI: ['6B'], RSS: ['economic'], OHTS: ['self-sufficiency'] },
  means: { TVRP: ['8'], ASO: ['economic'], CSI: ['1A'], RSS: ['economic'], OHTS: ['self-sufficiency'] },
  help: { TVRP: ['11'], CSI: ['4B'], RSS: ['social'] },
}

export const NEAR_NONE: Readonly<Partial<Record<Crosswalked, Readonly<Record<string, string>>>>> = {
  TVRP: { '12': 'A child’s motivation is never scored (N3).' },
}

/** Our domain → its code in an evidence record, which has words of its own for the same fourteen. */
export const IN_EVIDENCE: Readonly<Record<string, string>> = {
  home: 'home',
  safety: 'safety',
  papers: 'legal-status',
  proceedings: 'justice',
  body: 'health-of-body',
  mind: 'peace-of-mind',
  voice: 'own-plans',
  care: 'people-close',
  people: 'belonging',
  'those-around': 'those-who-depend',
  learning: 'learning',
  work: 'work-or-income',
  means: 'money',
  help: 'reach-of-services',
}
