import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { addDays, endOf, type PlainDate } from '../entry/plain-date.ts'
import { entryOfId, idsOf } from '../file/known-ids.ts'
import { isMissing, saysMissing } from '../kinds/care/missing-episode.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { all } from '../file/values.ts'

/** Milliseconds within which whoever wrote that a child is missing is offered to take it back at once. Our own figure [D]. */
const TAKEN_BACK_WITHIN = 15 * 60_000

/** Whether it was just written, by the clock of the device. One that was set back since then counts as just now. */
export const isJustWritten = ({ recordedAt }: Entry, now: number): boolean =>
  now - Date.parse(recordedAt) < TAKEN_BACK_WITHIN

/**
 * Who took back that the child is missing, and when: for everybody who reads the care, on that day and the day after.
 * Nothing where the child is missing by another entry.
 */
export function alarmTakenBack(file: CaseFile, today: PlainDate): Entry | undefined {
  const strikes = Object.keys(file.struck).length > 0 && !isMissing(file) ? all(file, superseded) : []
  return strikes.findLast(({ at, body }) => {
    const struck = body.entry in file.struck ? entryOfId(idsOf(file.entries), body.entry) : undefined
    return struck && saysMissing(struck) && endOf(at) >= addDays(today, -1)
  })
}
