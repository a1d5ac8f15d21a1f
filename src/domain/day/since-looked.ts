import type { Entry } from '../entry/entry.ts'
import type { MemberId } from '../entry/ids.ts'
import { ownAnswers } from '../kinds/assessment/own-answers.ts'
import { isCovered } from '../shown/before-reveal.ts'

/**
 * What a member saw of a child's file when they last looked: marks of what stood there. Of what was recorded before `since`
 * no mark is kept: it counts as seen. An entry that arrives late was recorded before the look, and has no mark: so it is new.
 */
export interface Looked {
  readonly since: string
  readonly seen: string
}

/** For how long before a look its marks are kept. A colleague without a network longer than that is told on *Today* by what is due. */
const KEPT_FOR = 60 * 24 * 60 * 60_000
/** Enough letters of a random id to tell the entries of one file apart. */
const LETTERS = 4

const marksIn = ({ seen }: Looked): ReadonlySet<string> =>
  new Set(Array.from({ length: seen.length / LETTERS }, (_, at) => seen.slice(at * LETTERS, (at + 1) * LETTERS)))

/** A look at a file: of all its entries the member saw those that are `shown`. What was seen before stays seen where it is covered now. */
export function lookAt(
  file: { readonly all: readonly Entry[]; readonly shown: readonly Entry[] },
  before: Looked | null,
  me: MemberId,
  now: Date,
): Looked {
  const floor = new Date(now.getTime() - KEPT_FOR).toISOString()
  const since = before && before.since > floor ? before.since : floor
  const [earlier, shown] = [before && marksIn(before), new Set(file.shown.map(({ id }) => id))]
  const marks = file.all.flatMap(({ id, by, recordedAt }) => {
    const mark = id.slice(0, LETTERS)
    return by !== me && recordedAt >= since && (shown.has(id) || earlier?.has(mark)) ? [mark] : []
  })
  return { since, seen: [...new Set(marks)].join('') }
}

/** What others wrote and this member has not seen. Nothing where they never looked: then everything is new, and it says nothing. */
export function newSince(entries: readonly Entry[], looked: Looked | null, me: MemberId): readonly Entry[] {
  if (!looked) return []
  const seen = marksIn(looked)
  return entries.filter(
    ({ id, by, recordedAt }) => by !== me && recordedAt >= looked.since && !seen.has(id.slice(0, LETTERS)),
  )
}

export interface NewOfKind {
  readonly kind: string
  readonly count: number
}

/**
 * By kind, most first. A list that others can see names nothing of a part that waits for the touch, and of the other
 * parts only the care. Answers to the agency's own questions are no news beside the entry with which they were written,
 * and none for a list.
 */
export function byKindOf(entries: readonly Entry[], where: 'list' | 'file'): readonly NewOfKind[] {
  const shown = entries.filter((entry) =>
    where === 'file'
      ? entry.kind !== ownAnswers.name || !entries.some((other) => other !== entry && isOfOneAct(entry, other))
      : entry.kind !== ownAnswers.name && entry.folder === 'care' && !isCovered(entry),
  )
  return [...Map.groupBy(shown, ({ kind }) => kind)]
    .map(([kind, all]) => ({ kind, count: all.length }))
    .sort((a, b) => b.count - a.count)
}

const isOfOneAct = ({ act }: Entry, other: Entry) => act !== undefined && act.id === other.act?.id
