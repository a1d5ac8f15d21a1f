import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { stillDue } from './still-due.ts'
import type { Due } from '../file/due.ts'

/** Everything due in a file, earliest first. */
export function due(kinds: readonly Kind[], file: CaseFile, today: PlainDate): readonly Due[] {
  return stillDue(
    file,
    kinds.flatMap((kind) => kind.due?.(file, today) ?? []),
  ).toSorted((a, b) => compare(a.on, b.on) || compare(a.what, b.what) || compare(a.entry ?? '', b.entry ?? ''))
}

// Compared by code point: an order by the reader's language would differ between two devices.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
