import type { Adopted, Entry } from './entry.ts'
import type { MemberId } from './ids.ts'

/** Who first wrote adopted words, and whether that is more than the word of whoever adopted them. */
export interface FirstAuthor extends Pick<Adopted, 'by' | 'recordedAt'> {
  readonly proven: boolean
}

/**
 * The first author of an entry that somebody else adopted. It is proven by the original segment, which the device
 * checked, or where the entry that it names in `replaces` stands in the same folder with the same words. Undefined where
 * its author wrote it themselves.
 */
export function firstAuthor(entries: readonly Entry[], entry: Entry): FirstAuthor | undefined {
  const { adopted, by } = entry
  if (!adopted || adopted.by === by) return undefined
  const proven = entry.found?.proven === true || entries.some((first) => isFirst(first, entry, adopted))
  return { by: adopted.by, recordedAt: adopted.recordedAt, proven }
}

/**
 * Whether a member may take these words out as their own. Words that they adopted, or moved in from another agency, are
 * another's.
 */
export const isOwnWords = ({ by, adopted }: Pick<Entry, 'by' | 'adopted'>, member: MemberId): boolean =>
  by === member && (adopted === undefined || adopted.by === member)

const isFirst = (first: Entry, entry: Entry, adopted: Adopted): boolean =>
  entry.replaces.includes(first.id) &&
  first.adopted === undefined &&
  first.by === adopted.by &&
  first.device === adopted.device &&
  first.recordedAt === adopted.recordedAt &&
  first.file === entry.file &&
  first.folder === entry.folder &&
  saysTheSame(first, entry)

/** Whether two entries have the same words about the same, whoever wrote them and in which version of their kind. */
export function saysTheSame(one: Entry, other: Entry): boolean {
  return textOf(wordsOf(one)) === textOf(wordsOf(other))
}

/** Who told it is left out on the card, whoever writes it there. */
const wordsOf = ({ kind, at, about, toldBy, childMayLearn, folder, body }: Entry) => ({
  kind,
  at,
  about,
  toldBy: folder === 'card' ? undefined : toldBy,
  childMayLearn,
  body,
})

/** The same text for the same value, whatever the order of its keys. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
