import { PHASES, type Phase } from '../../../src/domain/vocabulary/phase.ts'
import { drawing } from './drawing.ts'

/** What else is true of an invented child: what was agreed, decided, told and promised, and what became of it. */
export interface FurtherLife {
  readonly cameWithParentsCase: boolean
  /** Another child of the house: not safe when the file was opened, and since. */
  readonly childThere: 'not-safe' | 'safe-since' | null
  readonly obstacle: 'danger-if-asked' | 'born-abroad' | 'refused-without-father' | null
  readonly certificate: 'in-hand' | 'none'
  /** How the child came to each meeting about them, in order. */
  readonly invited: readonly ('not-invited' | 'was-there')[]
  /** What the child said to each plan, in order. */
  readonly plans: readonly ('signed' | 'does-not-agree' | 'did-not-want-to-sign')[]
  readonly planDaysAgo: number
  readonly seenDaysAgo: number | null
  readonly notSafe: 'yes' | 'not-sure' | 'no'
  readonly motherHasFile: boolean
  readonly motherAge: '15-17' | '25-or-more'
  readonly gapBecause: 'does-not-take-children-of-victims' | 'condition-on-another-service' | 'none-for-this-age'
  readonly understood: 'yes' | 'in-part'
  readonly noBecauseOf: 'child' | 'mother'
  /** Each phase that somebody named, and how many days ago. */
  readonly phases: readonly (readonly [phase: Phase, daysAgo: number])[]
  readonly question:
    | { readonly is: 'open'; readonly days: number }
    | { readonly is: 'decided'; readonly by: 1 | 2; readonly childAsked: boolean }
    | { readonly is: 'looked-back' }
    | null
  readonly claim: 'not-told' | 'told' | 'received' | null
  /** The representative, where there is one. */
  readonly conflict: 'none' | 'possible' | 'possible-and-ended'
  readonly granIn: 'not-known' | 'moved-out' | 'safe' | null
  readonly ownChild: 'lives' | 'died' | null
  readonly decision: 'not-told' | 'told' | 'sent-back' | null
  readonly phone: 'watched' | 'was-watched' | null
  readonly return: {
    readonly stage: 'planned' | 'travelling' | 'received' | 'called-off'
    readonly known: boolean
    readonly daysAgo: number
  } | null
  readonly risksIn: 'individual' | 'community'
  readonly secondForm: boolean
  readonly shared: 'not-told' | 'told' | 'sent-back' | null
  /** Of each time that the child was exploited. */
  readonly scopes: readonly ('internal' | 'cross-border')[]
  readonly toldBefore: 'only-with-reason' | 'child-wants-to-talk' | null
  readonly wishedNoContact: boolean
  readonly appealIn: number | null
  readonly closingSentBack: boolean
  /** A night of danger that is over: after the danger was last written, before it, or long ago. */
  readonly nightOver: 'since-the-danger' | 'before-the-danger' | 'long-ago'
  /** What the day of the court is for. */
  readonly courtSort: 'hearing' | 'term' | 'release-of-suspect'
  /** Help that the mother needs for herself. */
  readonly motherNeeds: 'legal-justice' | 'medical' | null
  /** Concerns that nobody has looked into, and those that somebody has. */
  readonly concerns: readonly Concern[]
  readonly concernsOver: readonly Concern[]
}

const CONCERNS = [
  'safety',
  'care',
  'somebody-near',
  'pressure-or-interference',
  'work-or-begging',
  'school',
  'online',
  'goes-missing',
  'body-or-mind',
  'other',
] as const
type Concern = (typeof CONCERNS)[number]

/** What is over is no concern that is open. */
const worries = (concerns: readonly Concern[], over: readonly Concern[]) => ({
  concerns,
  concernsOver: over.filter((about) => !concerns.includes(about)),
})

export function furtherLife(next: () => number): FurtherLife {
  const { chance, one, some, days } = drawing(next)
  const phasesSince = (last: number) =>
    some(PHASES, 3).map((phase, n, all) => [phase, last + (all.length - 1 - n) * 130] as const)
  return {
    cameWithParentsCase: chance(0.4),
    childThere: one(['not-safe', 'safe-since', null] as const),
    obstacle: one(['danger-if-asked', 'born-abroad', 'refused-without-father', null] as const),
    certificate: one(['in-hand', 'none'] as const),
    invited: some(['not-invited', 'was-there'] as const, 2),
    plans: some(['signed', 'does-not-agree', 'did-not-want-to-sign'] as const, 2),
    planDaysAgo: days(40),
    seenDaysAgo: chance(0.6) ? days(60) : null,
    notSafe: one(['yes', 'not-sure', 'no'] as const),
    motherHasFile: chance(0.4),
    motherAge: one(['15-17', '25-or-more'] as const),
    gapBecause: one([
      'does-not-take-children-of-victims',
      'condition-on-another-service',
      'none-for-this-age',
    ] as const),
    understood: one(['yes', 'in-part'] as const),
    noBecauseOf: one(['child', 'mother'] as const),
    phases: phasesSince(one([10, 140])),
    question: one([
      { is: 'open', days: days(20) },
      { is: 'decided', by: one([1, 2] as const), childAsked: chance(0.5) },
      { is: 'looked-back' },
      null,
    ] as const),
    claim: one(['not-told', 'told', 'received', null] as const),
    conflict: one(['none', 'possible', 'possible-and-ended'] as const),
    granIn: one(['not-known', 'moved-out', 'safe', null] as const),
    ownChild: one(['lives', 'died', null, null] as const),
    decision: one(['not-told', 'told', 'sent-back', null] as const),
    phone: one(['watched', 'was-watched', null] as const),
    return: chance(0.6)
      ? {
          stage: one(['planned', 'travelling', 'received', 'called-off'] as const),
          known: chance(0.5),
          daysAgo: days(40) + 1,
        }
      : null,
    risksIn: one(['individual', 'community'] as const),
    secondForm: chance(0.3),
    shared: one(['not-told', 'told', 'sent-back', null] as const),
    scopes: one([['internal'], ['internal', 'cross-border'], ['cross-border']] as const),
    toldBefore: one(['only-with-reason', 'child-wants-to-talk', null] as const),
    wishedNoContact: chance(0.5),
    appealIn: chance(0.5) ? days(60) - 30 : null,
    closingSentBack: chance(0.3),
    nightOver: one(['since-the-danger', 'before-the-danger', 'long-ago'] as const),
    courtSort: one(['hearing', 'hearing', 'term', 'release-of-suspect'] as const),
    motherNeeds: one(['legal-justice', 'medical', null] as const),
    ...worries(some(CONCERNS, 2), some(CONCERNS, 2)),
  }
}
