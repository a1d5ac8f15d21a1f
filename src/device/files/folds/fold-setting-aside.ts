import { withoutGone } from '#domain/before/contact-expiry.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { fold } from '#domain/file/fold.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { withEntries } from '#domain/file/with-entries.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import { lineAfter, lineOfFile, pack } from './packed.ts'

/** Entries that are set aside at most; a file in which more of them fail is not folded. */
const MOST = 50

export interface FoldOutcome {
  readonly caseFile: CaseFile
  readonly line: CaseFile
  /** Entries with which the file cannot be folded: kept in their segments, shown nowhere. */
  readonly setAside: readonly Entry[]
}

/**
 * Folds a file and makes its line. If folding fails, the entries that make it fail are set aside, the same ones on every device that has the same
 * entries: they are searched in the order of their ids, not of arrival. Throws where folding fails without any entry.
 */
export function foldSettingAside(
  kinds: readonly Kind[],
  entries: readonly Entry[],
  held: readonly Folder[],
  how: typeof made = made,
): FoldOutcome {
  try {
    return { ...how(kinds, entries, held), setAside: [] }
  } catch (failure) {
    return withoutFailing((some) => how(kinds, some, held), entries, failure)
  }
}

function made(
  kinds: readonly Kind[],
  entries: readonly Entry[],
  held: readonly Folder[],
): { caseFile: CaseFile; line: CaseFile } {
  const caseFile = fold(kinds, withoutGone(entries), held)
  const line = lineOfFile(caseFile)
  // A fold that cannot be serialised could not be stored.
  JSON.stringify(pack(caseFile))
  return { caseFile, line }
}

/** Kinds of which one entry can change whether others are folded at all. */
const WEIGHED: ReadonlySet<string> = new Set([
  'encounter',
  'encounter-settled',
  'outside-request',
  'outside-request-settled',
  'file-opened',
])

/** A folded file with more entries added, at the cost of those. Undefined where the whole file must be folded: an entry is of such a kind, or adding failed. */
export function foldWithAdded(
  kinds: readonly Kind[],
  file: CaseFile,
  more: readonly Entry[],
): Pick<FoldOutcome, 'caseFile' | 'line'> | undefined {
  if (more.some(({ kind }) => WEIGHED.has(kind))) return undefined
  try {
    const caseFile = withEntries(kinds, file, more)
    JSON.stringify(more)
    return { caseFile, line: lineAfter(file, caseFile, more) }
  } catch {
    return undefined
  }
}

/** The entries that a folded file lacks. Undefined where an entry differs from the folded one: then the whole file must be folded. */
export function entriesSince(file: CaseFile, entries: readonly Entry[]): readonly Entry[] | undefined {
  const standing = new Map(file.entries.map((entry) => [entry.id, entry]))
  if (standing.size < file.entries.length) return undefined
  const more: Entry[] = []
  let known = 0
  for (const entry of entries) {
    const same = standing.get(entry.id)
    if (same !== undefined && same !== entry && textOf(same) !== textOf(entry)) return undefined
    if (same === undefined) more.push(entry)
    else known += 1
  }
  return known === standing.size ? more : undefined
}

function withoutFailing(
  make: (entries: readonly Entry[]) => { caseFile: CaseFile; line: CaseFile },
  entries: readonly Entry[],
  failure: unknown,
): FoldOutcome {
  let left = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : textOf(a) < textOf(b) ? -1 : 1))
  const setAside: Entry[] = []
  while (setAside.length < MOST) {
    const one = firstFailing(make, left)
    if (one === undefined) return { ...make(left), setAside }
    setAside.push(...left.slice(one, one + 1))
    left = left.filter((_, at) => at !== one)
  }
  throw failure
}

/** Index of the last entry of the shortest prefix with which folding fails; undefined where it succeeds. */
function firstFailing(make: (entries: readonly Entry[]) => unknown, entries: readonly Entry[]): number | undefined {
  if (works(make, entries)) return undefined
  make([])
  let [sound, failing] = [0, entries.length]
  while (failing - sound > 1) {
    const middle = Math.floor((sound + failing) / 2)
    if (works(make, entries.slice(0, middle))) sound = middle
    else failing = middle
  }
  return failing - 1
}

function works(make: (entries: readonly Entry[]) => unknown, entries: readonly Entry[]): boolean {
  try {
    make(entries)
    return true
  } catch {
    return false
  }
}

function textOf(entry: Entry): string {
  try {
    return JSON.stringify(entry)
  } catch {
    return ''
  }
}
