import { mayBeSought } from '#domain/file/case-status.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { dismissedCards, type guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { URGENCIES, type GuidanceCard } from './card.ts'
import { ageFits, groupFits, phaseFits } from './fitting.ts'
import { mostSensitive, fileOnDay, type CardFact, type FileOnDay } from './file-on-day.ts'

export interface ApplicableCard {
  readonly card: GuidanceCard
  /** The facts that make it apply, each once. Never empty. */
  readonly facts: readonly CardFact[]
  /** Why it is for this child now: age and phase. */
  readonly fits: readonly CardFact[]
  /** The folder in which its dismissal is written: that of its most sensitive fact. */
  readonly folder: Folder
}

export interface FileGuidance {
  /** The cards to consider now, the most pressing first. */
  readonly applicable: readonly ApplicableCard[]
  /** The cards that apply and were dismissed, with who did it and why: for the supervisor. */
  readonly dismissed: readonly (ApplicableCard & { readonly by: EntryOf<typeof guidanceDismissed> })[]
}

/**
 * The cards that those who work with this child should consider today. Cards suggest and explain; a person decides. No card applies to a file that is closed or a child who
 * wishes no contact (P15). A dismissed card comes back only when a new fact makes it apply.
 */
export function guidanceFor(cards: readonly GuidanceCard[], file: CaseFile, today: PlainDate): FileGuidance {
  if (!mayBeSought(file)) return { applicable: [], dismissed: [] }
  const seen = fileOnDay(file, today)
  const dismissals = Map.groupBy(dismissedCards(file), ({ body }) => body.card)

  const applicable: ApplicableCard[] = []
  const dismissed: (ApplicableCard & { by: EntryOf<typeof guidanceDismissed> })[] = []
  for (const card of cards) {
    const applies = applicableCard(card, seen)
    if (applies === null) continue
    const by = dismissals.get(card.id)?.find((one) => mayDismiss(one, applies) && !isNew(applies, one))
    if (by) dismissed.push({ ...applies, by })
    else applicable.push(applies)
  }
  return { applicable: applicable.sort(mostPressingFirst), dismissed: dismissed.sort(mostPressingFirst) }
}

/** One card for one file, ignoring whether it was dismissed. */
export function applicableCard(card: GuidanceCard, seen: FileOnDay): ApplicableCard | null {
  const age = ageFits(seen, card.ages)
  if (age === null) return null
  const group = groupFits(seen, card.groups)
  if (group === null) return null
  const phase = phaseFits(seen, card.phases)
  if (phase === null) return null
  const found = card.when.look(seen)
  if (found === null) return null

  const facts = eachOnce([...group, ...found])
  const fits = eachOnce([...age, ...phase])
  // A card without a condition has the age or phase as its reason.
  return {
    card: withOffersOf(card, seen),
    facts: facts.length > 0 ? facts : fits,
    fits,
    folder: mostSensitive([...facts, ...fits]),
  }
}

/** The card with those of its offers that are for this child. */
function withOffersOf(card: GuidanceCard, seen: FileOnDay): GuidanceCard {
  const offers = card.offers?.filter(({ when }) => when === undefined || when.look(seen) !== null)
  return offers === undefined || offers.length === card.offers?.length ? card : { ...card, offers }
}

const keyOf = (fact: CardFact) => (fact.is === 'entry' ? fact.entry : `nothing of ${fact.kind}`)

function eachOnce(facts: readonly CardFact[]): readonly CardFact[] {
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()]
}

/** Whoever may write in another part alone hides no card from those who read this one. */
const mayDismiss = ({ found }: EntryOf<typeof guidanceDismissed>, { folder }: ApplicableCard): boolean =>
  found?.writes?.includes(folder) ?? true

function isNew({ facts }: ApplicableCard, by: EntryOf<typeof guidanceDismissed>): boolean {
  const known = new Set<string>([...by.body.facts, ...by.body.nothingOf.map((kind) => `nothing of ${kind}`)])
  return facts.some((fact) => !known.has(keyOf(fact)))
}

const mostPressingFirst = (a: ApplicableCard, b: ApplicableCard) =>
  Number(b.card.life ?? false) - Number(a.card.life ?? false) ||
  URGENCIES.indexOf(a.card.urgency) - URGENCIES.indexOf(b.card.urgency) ||
  particular(b.card) - particular(a.card) ||
  (a.card.id < b.card.id ? -1 : 1)

/** Cards for few children come before cards for all. */
const particular = (card: GuidanceCard) => (card.groups?.length ? 2 : 0) + (card.ages?.length ? 1 : 0)
