import { due } from '../dues/due.ts'
import type { Due } from '../file/due.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { beforeReveal } from './before-reveal.ts'

/**
 * Which dues of a file a list may call by their own name before the touch: those that are due by visible entries alone.
 * The others get the neutral words of *Today*.
 */
export function namedDues(kinds: readonly Kind[], file: CaseFile, today: PlainDate): (item: Due) => boolean {
  const named = due(kinds, beforeReveal(file), today)
  return ({ what, on, entry }) => named.some((one) => one.what === what && one.on === on && one.entry === entry)
}
