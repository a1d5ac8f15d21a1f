import { fold } from '../file/fold.ts'
import { setByDevice, type CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { addMonths, startOf, type PlainDate } from '../entry/plain-date.ts'

/** A month as `YYYY-MM`. */
export type Month = `${number}-${number}`

export const firstDay = (month: Month): PlainDate => `${month}-01` as PlainDate
export const monthOf = (day: PlainDate): Month => day.slice(0, 7) as Month
export const monthBefore = (month: Month, months = 1): Month => monthOf(addMonths(firstDay(month), -months))

/**
 * The file as it was at the end of a day, by everything that had happened until then, including what was written later
 * about that time, and corrections.
 */
export function asOf(kinds: readonly Kind[], file: CaseFile, day: PlainDate): CaseFile {
  const then = file.entries.filter((entry) => startOf(entry.at) <= day || entry.kind === 'superseded')
  return { ...fold(kinds, then, file.held, file.writers), ...setByDevice(file) }
}
