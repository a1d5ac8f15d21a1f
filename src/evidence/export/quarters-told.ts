import { MET_WITHOUT_FILE } from '../tables/indicators/indicators.ts'
import { TOTAL } from '../tables/table.ts'
import type { ExportTable } from './export-table.ts'
import { lengthOf, quartersOf } from './periods.ts'

export const QUARTER = 'quarter'

/**
 * What a released table tells of a period: all of it, only some quarters of it, or nothing.
 *
 * A year is a table filtered by its quarters. A cut has no quarter in which nobody is, so such a quarter is in no filter;
 * but a filter may leave out a quarter in which somebody is, too. Only a released table of the same cut that counts by
 * quarter tells the two apart, and only one that the same readers may read.
 */
export function quartersTold(
  one: ExportTable,
  released: readonly ExportTable[],
  period: string,
  readers: 'public' | 'partners',
): 'all' | 'some' | 'none' {
  const { axes, where } = one.table
  const isAxis = axes.some(({ column }) => column === QUARTER)
  const chosen = where.find(({ column }) => column === QUARTER)?.values
  if (chosen === undefined) return isAxis && lengthOf(period) === 'quarterly' ? 'all' : 'none'
  const quarters = quartersOf(period)
  if (isAxis || !chosen.every((quarter) => quarters.includes(quarter))) return 'none'
  const left = quarters.filter((quarter) => !chosen.includes(quarter))
  const tellers = released.filter(
    (other) => (readers === 'partners' || other.table.audience === 'public') && tellsOf(other, one),
  )
  return left.every((quarter) => tellers.some((teller) => hasNobodyIn(teller, quarter))) ? 'all' : 'some'
}

/** Whether it counts by quarter, without noise, at least everybody of the same cut whom the other counts. */
function tellsOf({ table }: ExportTable, other: ExportTable): boolean {
  return (
    table.cut === other.table.cut &&
    isOfMeetings(table) === isOfMeetings(other.table) &&
    table.how?.is !== 'noisy' &&
    table.axes.some(({ column }) => column === QUARTER) &&
    table.where.every(({ column, values }) => {
      const narrower = other.table.where.find((one) => one.column === column)
      return column !== QUARTER && narrower?.values.every((value) => values.includes(value)) === true
    })
  )
}

const isOfMeetings = ({ axes }: ExportTable['table']) => axes.some(({ column }) => column === MET_WITHOUT_FILE)

/** A quarter of a cut in which nobody is has no level; noise leaves levels out for another reason. */
const hasNobodyIn = ({ table: { axes } }: ExportTable, quarter: string): boolean =>
  axes.some(({ column, levels }) => column === QUARTER && levels.at(-1) === TOTAL && !levels.includes(quarter))
