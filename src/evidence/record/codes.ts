/**
 * The codes an evidence record may hold. They are the field's own codes, or coarser ones, repeated here because this layer imports nothing
 * that could name a child; `codes.test.ts` compares them with the vocabulary of the case file.
 */
export const UNKNOWN = 'not-known'

export const AGE_BAND_CODES = ['0-2', '3-5', '6-11', '12-14', '15-17', '18-24', '25-or-more', UNKNOWN] as const
/**
 * A record may say a finer band, so that other agencies' bands (CTDC's) can be written from it; everything else reads it
 * with `coarseBand`. Where only the band of a child is known, the coarse one stands.
 */
export const RECORD_AGE_CODES = [...AGE_BAND_CODES, '6-8', '9-11', '18-20', '21-23', '24'] as const
const COARSE: Readonly<Record<string, string>> = {
  '6-8': '6-11',
  '9-11': '6-11',
  '18-20': '18-24',
  '21-23': '18-24',
  '24': '18-24',
}
export const coarseBand = (band: string): string => COARSE[band] ?? band
/** The finer band of an age in completed years; undefined where the coarse band is all there is. */
export const fineBand = (years: number): string | undefined =>
  Object.keys(COARSE).find((band) => {
    const [from = '', to = from] = band.split('-')
    return years >= Number(from) && years <= Number(to)
  })

/** Which bands are under 18: what SDG 16.2.2 calls a child. */
export const MINOR_BANDS: readonly string[] = ['0-2', '3-5', '6-11', '12-14', '15-17']

/** Coarser than in the case file, because a rare gender could identify a person. Anything but female or male alone is `other`. */
export const SEXES = ['female', 'male', 'other', UNKNOWN] as const

export const CHILD_GROUP_CODES = [
  'left-behind',
  'trafficked-with-parent',
  'born-of-trafficking',
  'trafficked-child',
  'other',
] as const

export const FORM_CODES = [
  'forced-labour',
  'sexual-exploitation',
  'child-labour',
  'forced-marriage',
  'servitude',
  'forced-military-by-non-state-actors',
  'organ-removal',
  'forced-begging',
  'forced-adoption',
  'surrogacy',
  'other',
  'street-vending',
  'petty-crime',
  'armed-group',
  'slavery-like-practices',
  UNKNOWN,
] as const

/**
 * How a meeting with somebody without a file ended: they accepted what was offered, they or an adult with them said no, or they left and no file was ever opened. Such a
 * record is of a meeting and not of a child: it says when, in which district and this, and nothing else.
 */
export const MET = ['met-took-help', 'met-said-no', 'met-went-away'] as const
export type MetCode = (typeof MET)[number]

/** How a child was identified and helped. `never-identified` is the pathway that most reports leave out. */
export const PATHWAYS = [
  'identified-fully-assisted',
  'identified-partly-assisted',
  'identified-unassisted',
  'identified-declined',
  'never-identified',
  'under-way',
  UNKNOWN,
  ...MET,
] as const

export const SOURCE_CODES = [
  'child-or-family',
  'community',
  'school',
  'health',
  'police-or-justice',
  'border-or-consular',
  'state-social-work',
  'shelter-or-ngo',
  'international-organisation',
  'hotline-or-outreach',
  'parents-own-case',
  'other',
  UNKNOWN,
] as const

/** Areas of help: the categories of the case file. */
export const AREA_CODES = [
  'accommodation-care',
  'basic-needs-material',
  'medical',
  'psychological-psychosocial',
  'education-early-childhood',
  'vocational-life-skills',
  'economic-livelihood',
  'legal-justice',
  'administrative-documentation',
  'family-work',
  'safety-security',
  'return-transfer',
  'case-management-monitoring',
  'family-member-support',
  'mentoring-peer',
  'spiritual-recreation',
] as const
export type AreaCode = (typeof AREA_CODES)[number]

/** Why help was declined, by cluster (Brunovskis & Surtees 2007 interviewed women and girls; the clusters are not children's own). */
export const DECLINE_CLUSTERS = [
  'personal-circumstances',
  'how-help-is-arranged',
  'social-context',
  'not-told',
] as const

/** What is said of a *no*: the cluster of its first reason while it stands; where the same offer was accepted later, that it was, and no reason. */
export const DECLINES = [...DECLINE_CLUSTERS, 'then-accepted'] as const

/** Of an area of help: somebody said that it did not help. */
export const DID_NOT_HELP = 'did-not-help'

/** Why needed help is absent or does not fit: a gap in the services, never the child's refusal. */
export const GAP_STATES = ['absent', 'unfit'] as const
export const GAP_REASON_CODES = [
  'none-in-reach',
  'none-for-this-age',
  'none-for-this-sex',
  'not-in-her-language',
  'not-reachable-with-disability',
  'full',
  'closed-or-no-money',
  'costs-too-much',
  'asks-for-papers',
  'asks-for-formal-identification',
  'asks-for-cooperation-with-justice',
  'condition-on-another-service',
  'does-not-take-children-of-victims',
  'not-safe-there',
  'other',
] as const

/** Time from the opening of the file, in days; for `registration` from the first contact to the opening. */
export const STEP_CODES = ['registration', 'first-contact', 'assessment', 'plan'] as const
export const DAY_BANDS = [
  '0-1-days',
  '2-7-days',
  '8-14-days',
  '15-30-days',
  '31-90-days',
  '91-days-or-more',
  'not-yet',
] as const

export const PHASE_CODES = ['crisis', 'transition', 'inclusion', 'aftercare'] as const
export const MONTH_BANDS = [
  'under-1-month',
  '1-3-months',
  '3-6-months',
  '6-12-months',
  '12-24-months',
  '24-months-or-more',
  'still-running',
] as const

export const LEVEL_CODES = ['with-parent', 'family', 'community', 'society'] as const
export const HOW_IT_IS_CODES = ['very-hard', 'hard', 'fair', 'good'] as const

/** Domains of outcome, in our own words. */
export const OUTCOME_DOMAINS = [
  'home',
  'legal-status',
  'work-or-income',
  'learning',
  'safety',
  'belonging',
  'people-close',
  'money',
  'health-of-body',
  'peace-of-mind',
  'reach-of-services',
  'own-plans',
  'justice',
  'those-who-depend',
] as const
export const CHANGE_CODES = ['better', 'same', 'worse'] as const

export const DOCUMENTS = ['birth-registration', 'nationality', 'identity-papers', 'residence'] as const
export const DOCUMENT_STATES = ['had-it', 'resolved', 'open'] as const

export const SCHOOLING = [
  'in-school-throughout',
  'began-or-went-back',
  'stopped',
  'not-in-school',
  'not-of-school-age',
  UNKNOWN,
] as const
export const PLACEMENT_MOVES = ['0', '1', '2', '3-or-more', UNKNOWN] as const

export const CLOSURES = [
  'open',
  'goals-met',
  'transferred',
  'moved',
  'came-of-age-with-plan',
  'refused-services',
  'withdrew-consent',
  'returned-abroad',
  'not-eligible',
  'agency-cannot-go-on',
  'duplicate',
  'died',
  'lost',
  'met-once',
] as const

/** Every pair `a.b`: how one field holds a code from each of two lists. */
export function pairs<const A extends string, const B extends string>(
  first: readonly A[],
  second: readonly B[],
): readonly `${A}.${B}`[] {
  return first.flatMap((a) => second.map((b) => `${a}.${b}` as const))
}
