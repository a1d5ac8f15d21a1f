import type { Kind } from '#domain/file/kind.ts'
import type { AgeBand } from '#domain/vocabulary/person.ts'
import type { ChildGroup } from '#domain/vocabulary/child-group.ts'
import type { IntegrationLevel } from '#domain/vocabulary/integration-level.ts'
import type { Phase } from '#domain/vocabulary/phase.ts'
import type { FACTOR_PLACES } from '#domain/vocabulary/risk-area.ts'
import type { ServiceCategory } from '#domain/vocabulary/services/service-category.ts'
import type { Condition } from './condition.ts'

/** The steps of case management that a card belongs to. They are tags and never suppress a card. */
export const CARD_STEPS = ['registration', 'assessment', 'planning', 'services', 'follow-up', 'closure'] as const
export type CardStep = (typeof CARD_STEPS)[number]

/** How soon a card should be considered, the most pressing first. Our own scale: nothing is counted or weighed. */
export const URGENCIES = ['now', 'soon', 'in-time'] as const
export type Urgency = (typeof URGENCIES)[number]

/**
 * The source of a card. `finding`: a publication of the library says it, with the mark of that finding. `general`: general knowledge of the field,
 * not read in a text and never shown as what a publication says. `ours`: our judgement from practice.
 */
export type CardSource =
  | { readonly is: 'finding'; readonly publication: string; readonly finding: string }
  | { readonly is: 'general' }
  | { readonly is: 'ours' }

/**
 * An action that the card offers. `plan` writes into the plan or the list of things to do with one touch; `write` opens the form of a kind. The words go into the
 * folder `care`, which more people read than the card, so they never contain its reason.
 */
export type Suggestion = (
  | { readonly is: 'action' | 'task' | 'goal'; readonly what: string; readonly withinDays?: number }
  | { readonly is: 'need'; readonly what: string; readonly category: ServiceCategory; readonly sub?: string }
  | { readonly is: 'write'; readonly kind: Kind['name']; readonly what: string }
) & {
  /** It is offered only where this holds, too. It adds no fact. */
  readonly when?: Condition
}

/**
 * One thing to consider, for this child, now. `groups`, `ages` and `phases` say for whom and when it may be shown at all (empty or absent: any); `when` is the condition that
 * shows it. Texts are English in plain words of our own and are translated where they are shown; they hold no placeholder and no markup.
 */
export interface GuidanceCard {
  readonly id: string
  readonly when: Condition
  readonly groups?: readonly ChildGroup[]
  readonly ages?: readonly AgeBand[]
  readonly phases?: readonly Phase[]
  readonly steps: readonly [CardStep, ...CardStep[]]
  /** The level that it is about: the child, the household, the community, or structures. */
  readonly place: (typeof FACTOR_PLACES)[number]
  /** An obstacle, or a strength to build on. */
  readonly is: 'challenge' | 'opportunity'
  /** The level of integration that it is about, if any. */
  readonly level?: IntegrationLevel
  readonly area?: ServiceCategory
  readonly urgency: Urgency
  /** A life may be in danger: it is listed before every other card. */
  readonly life?: true
  readonly title: string
  readonly text: string
  /** What is easily forgotten with a child, one thing a line. */
  readonly points?: readonly string[]
  readonly offers?: readonly Suggestion[]
  readonly sources: readonly [CardSource, ...CardSource[]]
}

/** The first and the last year of life that a card is for; nothing where it is for any age. Bands without years are left out. */
export function yearsOf({ ages = [] }: Pick<GuidanceCard, 'ages'>): readonly [first: string, last: string] | null {
  const years = ages.map((band) => band.split('-')).filter((parts) => parts.every((part) => /^\d+$/.test(part)))
  const [first, last] = [years[0]?.[0], years.at(-1)?.[1]]
  return first === undefined || last === undefined ? null : [first, last]
}

export const from = (publication: string, finding: string): CardSource => ({ is: 'finding', publication, finding })
export const GENERAL: CardSource = { is: 'general' }
export const OURS: CardSource = { is: 'ours' }
