import type { CaseFile } from '../file/case-file.ts'
import { inOrder } from '../file/fold.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import { changeIn, TOUCHES_SAFETY, type Change } from './touches-safety.ts'

/** One entry that could change whether the child is safe. */
export interface SafetyFact {
  readonly entry: Entry
  readonly change: Change
}

/** The fields of a look at safety that matter here. */
interface Looked {
  readonly how: string
  readonly saw?: readonly EntryId[]
}

const looksIn = (file: CaseFile) => (file.byKind['safety-look'] ?? []) as readonly Entry<Looked>[]

/**
 * Every current entry that could change whether the child is safe, in the order of the file. A correction counts where
 * a look had seen what it struck.
 */
export function safetyFacts(file: CaseFile): readonly SafetyFact[] {
  const bodiesBefore = ({ kind, replaces }: Entry) =>
    replaces.length === 0
      ? []
      : (file.byKind[kind] ?? []).filter(({ id }) => replaces.includes(id)).map((entry) => entry.body)
  const holding = TOUCHES_SAFETY.flatMap(({ kind, change, touches }) =>
    (file.byKind[kind] ?? [])
      .filter((entry) => !(entry.id in file.replaced) && touches(entry.body, bodiesBefore(entry)))
      .map((entry) => ({ entry, change: changeIn(entry.folder, change) })),
  )
  const seen = new Set(looksIn(file).flatMap(({ body }) => body.saw ?? []))
  const takenBack = (file.byKind['superseded'] ?? [])
    .filter(({ body }) => isStruck((body as { entry: EntryId }).entry))
    .map((entry): SafetyFact => ({ entry, change: changeIn(entry.folder, 'taken-back') }))
  return [...holding, ...takenBack].sort((a, b) => inOrder(a.entry, b.entry))

  function isStruck(id: EntryId): boolean {
    return seen.has(id) && !Object.values(file.byKind).some((entries) => entries.some((entry) => entry.id === id))
  }
}

/**
 * What the look at safety has not seen. A look names the entries that it saw; dates do not decide, since a clock may be
 * wrong and a note may come late. A look that replaced another has seen what that one saw, and what was written in one
 * act with it. A look from an app that named no entries saw none. Where two looks clash, each must have seen the entry.
 * Without any look this is everything.
 */
export function notSeenByLook(file: CaseFile): readonly SafetyFact[] {
  const seen = looksIn(file)
    .filter((look) => !(look.id in file.replaced))
    .map((look) => seenBy(file, look))
  return safetyFacts(file).filter(
    ({ entry }) =>
      seen.length === 0 ||
      !seen.every((one) => one.entries.has(entry.id) || (entry.act !== undefined && one.acts.has(entry.act.id))),
  )
}

/** Everything that this look, and those that it replaced, saw. `not-looked` saw nothing. */
function seenBy(file: CaseFile, last: Entry<Looked>) {
  const byId = new Map(looksIn(file).map((look) => [look.id, look]))
  const [entries, acts, visited] = [new Set<EntryId>(), new Set<EntryId>(), new Set<EntryId>()]
  const waiting = [last]
  for (let look = waiting.pop(); look !== undefined; look = waiting.pop()) {
    if (visited.has(look.id)) continue
    visited.add(look.id)
    if (look.body.how !== 'not-looked') {
      for (const id of look.body.saw ?? []) entries.add(id)
      if (look.act) acts.add(look.act.id)
    }
    waiting.push(...look.replaces.flatMap((id) => byId.get(id) ?? []))
  }
  return { entries, acts }
}
