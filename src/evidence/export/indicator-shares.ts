import { countsOf } from '../release/how-changed.ts'
import { csvText } from '../standards/csv-text.ts'
import { sharesOf } from '../tables/indicators/shares.ts'
import { TOTAL } from '../tables/table.ts'
import { indicatorOf } from './codes-of-column.ts'
import { isOverAt } from './periods.ts'
import type { ExportTable } from './export-table.ts'

const QUARTER = 'quarter'
const HEADER = [
  'release',
  'readers',
  'counted',
  'indicator',
  'share',
  'at',
  'where',
  'of',
  'among',
  'percent',
  'counts',
]
const TAGS = [
  '#meta +release',
  '#meta +readers',
  '#date +counted',
  '#indicator +name',
  '#meta +share',
  '#meta +at',
  '#meta +where',
  '#affected +of +ind',
  '#affected +among +ind',
  '#indicator +value +num',
  '#meta +counts',
]

/** Every share that can be computed from the shown counts of released tables, as CSV with a row of HXL hashtags; blank where a count that it needs is hidden. The last column says how the counts were changed. Quarters that were not over when they were counted are left out, and shares of answers of which the table keeps only some: of those alone every share would be whole. */
export function indicatorShares(released: readonly ExportTable[]): string {
  const rows = released.flatMap(rowsOf)
  return csvText([HEADER, TAGS, ...rows])
}

function rowsOf({
  release,
  table: { axes, shown, audience, where, how },
  countedAt,
}: ExportTable): readonly string[][] {
  const counted = new Date(countedAt).toISOString().slice(0, 10)
  return axes.flatMap(({ column }) => {
    const indicator = indicatorOf(column)
    if (!indicator || where.some((one) => one.column === column)) return []
    if (where.some((one) => one.column === QUARTER && !one.values.every((value) => isWhole(value, countedAt))))
      return []
    const named = axes.map((axis) =>
      axis.column === column ? { ...axis, column: indicator.columns.at(-1) ?? '' } : axis,
    )
    const others = axes.filter((axis) => axis.column !== column).map((axis) => axis.column)
    return sharesOf(indicator, named, shown)
      .filter(({ at }) => others.every((other, n) => other !== QUARTER || isWhole(at[n] ?? '', countedAt)))
      .map(({ share, at, of, among, value }) => [
        release,
        audience,
        counted,
        column,
        share,
        others.map((other, n) => `${other}=${at[n] ?? ''}`).join('; '),
        where.map((one) => `${one.column}=${one.values.join('|')}`).join('; '),
        of === null ? '' : String(of),
        among === null ? '' : String(among),
        value === null ? '' : (value * 100).toFixed(1),
        countsOf(how),
      ])
  })
}

const isWhole = (quarter: string, countedAt: number): boolean =>
  quarter === TOTAL || (/^20\d\d-Q[1-4]$/.test(quarter) && isOverAt(quarter.replace('-', ''), countedAt))
