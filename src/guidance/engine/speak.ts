import { mayBeSought } from '#domain/file/case-status.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { dismissedCards, type guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { URGENCIES, type GuidanceCard } from './card.ts'
import { ageFits, groupFits, phaseFits } from './fitting.ts'
import { mostSensitive, seeing, type CardFact, type FileOnDay } from './seen.ts'

export interface Spoken {
  readonly card: GuidanceCard
  /** What made it speak, each once. Never empty. */
  readonly facts: readonly CardFact[]
  /** Why it is for this child now: age and phase. */
  readonly fits: readonly CardFact[]
  /** Where laying it aside is written: the folder of its most sensitive fact. */
  readonly folder: Folder
}

export interface FileGuidance {
  /** What to consider now, the most pressing first. */
  readonly spoken: readonly Spoken[]
  /** What would speak and was laid aside, with who did it and why: for the supervisor. */
  readonly laidAside: readonly (Spoken & { readonly by: EntryOf<typeof guidanceDismissed> })[]
}

/**
 * What practice would have this child's people consider today. Cards suggest and explain; a person decides. Nothing speaks at a file that is closed or at a child who
 * wishes no contact (P15). A card that was laid aside comes back only when something new makes it speak.
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

/** One card at one file, whatever was laid aside. */
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
  // A card that speaks for its age or phase alone has that as its reason.
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

/** What was written for few children comes before what was written for all. */
const particular = (card: GuidanceCard) => (card.groups?.length ? 2 : 0) + (card.ages?.length ? 1 : 0)
