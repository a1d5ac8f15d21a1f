import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import type { KeptLine } from '../kept/row-types.ts'
import type { Files } from '../files/files.ts'
import { today } from '../platform/today.ts'

/** Lines of files for which everything that waits was said, and on which day. */
const saidOn = new WeakMap<KeptLine, string>()

export const isSaidToday = (open: Files, kept: KeptLine): boolean => saidOn.get(kept) === today(open)

export function noteSaid(open: Files, kept: KeptLine): void {
  saidOn.set(kept, today(open))
}

/** Whether there may be something to say of Health or Talks of a file: the code that says it is loaded only then. */
export const mayHaveToSay = (open: Files): boolean =>
  [...open.lines.entries()].some(
    ([, kept]) => !isSaidToday(open, kept) && kept.line.entries.some(({ folder }) => BY_NEED_ONLY.includes(folder)),
  )
