import { mayBeSought } from '#domain/file/case-status.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { dismissedCards, type guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { URGENCIES, type GuidanceCard } from './card.ts'
import { ageFits, groupFits, phaseFits } from './fitting.ts'
import { mostSensitive, seeing, type CardFact, type FileOnDay } from './file-on-day.ts'

export interface Spoken {
  readonly card: GuidanceCard
  /** The facts that made it speak, each once. Never empty. */
  readonly facts: readonly CardFact[]
  /** Why it is for this child now: age and phase. */
  readonly fits: readonly CardFact[]
  /** The folder in which laying it aside is written: that of its most sensitive fact. */
  readonly folder: Folder
}

export interface FileGuidance {
  /** The cards to consider now, the most pressing first. */
  readonly spoken: readonly Spoken[]
  /** The cards that would speak and were laid aside, with who did it and why: for the supervisor. */
  readonly laidAside: readonly (Spoken & { readonly by: EntryOf<typeof guidanceDismissed> })[]
}

/**
 * The cards that those who work with this child should consider today. Cards suggest and explain; a person decides. No card speaks for a file that is closed or a child who
 * wishes no contact (P15). A card that was laid aside comes back only when a new fact makes it speak.
 */
export function guidanceFor(cards: readonly GuidanceCard[], file: CaseFile, today: PlainDate): FileGuidance {
  if (!mayBeSought(file)) return { spoken: [], laidAside: [] }
  const seen = seeing(file, today)
  const aside = new Map(dismissedCards(file).map((entry) => [entry.body.card, entry]))

  const spoken: Spoken[] = []
  const laidAside: (Spoken & { by: EntryOf<typeof guidanceDismissed> })[] = []
  for (const card of cards) {
    const said = speakOne(card, seen)
    if (said === null) continue
    const by = aside.get(card.id)
    if (by && !isNew(said, by)) laidAside.push({ ...said, by })
    else spoken.push(said)
  }
  return { spoken: spoken.sort(mostPressingFirst), laidAside: laidAside.sort(mostPressingFirst) }
}

/** One card for one file, ignoring whether it was laid aside. */
export function speakOne(card: GuidanceCard, seen: FileOnDay): Spoken | null {
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
  return { card, facts: facts.length > 0 ? facts : fits, fits, folder: mostSensitive([...facts, ...fits]) }
}

const keyOf = (fact: CardFact) => (fact.is === 'entry' ? fact.entry : `nothing of ${fact.kind}`)

function eachOnce(facts: readonly CardFact[]): readonly CardFact[] {
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()]
}

function isNew(said: Spoken, by: EntryOf<typeof guidanceDismissed>): boolean {
  const known = new Set<string>([...by.body.facts, ...by.body.nothingOf.map((kind) => `nothing of ${kind}`)])
  return said.facts.some((fact) => !known.has(keyOf(fact)))
}

const mostPressingFirst = (a: Spoken, b: Spoken) =>
  URGENCIES.indexOf(a.card.urgency) - URGENCIES.indexOf(b.card.urgency) ||
  particular(b.card) - particular(a.card) ||
  (a.card.id < b.card.id ? -1 : 1)

/** Cards for few children come before cards for all. */
const particular = (card: GuidanceCard) => (card.groups?.length ? 2 : 0) + (card.ages?.length ? 1 : 0)
