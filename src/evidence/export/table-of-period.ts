import { accept, refuse, type Result } from '#result.ts'
import { sharesOf } from '../tables/indicators/shares.ts'
import { countsOf, type HowCounted } from '../release/how-changed.ts'
import { cellAt, TOTAL } from '../tables/table.ts'
import { indicatorOf, isColumn, mayHold } from './codes-of-column.ts'
import type { TableSpec } from './mapping.ts'
import { isOverAt } from './periods.ts'
import type { ExportTable } from './export-table.ts'
import { QUARTER, quartersTold } from './quarters-told.ts'

/** One released table at one period. `levels`: of each of its columns, without the quarter. */
export interface TableOfPeriod {
  readonly from: ExportTable
  readonly how: HowCounted
  readonly levels: Readonly<Record<string, readonly string[]>>
  /** Null where the count is hidden or left out; 0 where the table has no such level, because nobody was counted there. */
  readonly countAt: (at: Readonly<Record<string, string>>) => number | null
  /** A share in per cent; null where a count that it needs is hidden. */
  readonly shareAt: (share: string, at: Readonly<Record<string, string>>) => number | null
}

export type NotThere =
  | 'not-released'
  /** A year, of which only some quarters were counted: nothing released says that nobody is of the others. */
  | 'quarter-not-told'
  /** Counts that are changed in another way than the mapping takes. */
  | 'other-counts'
  | 'counted-too-early'
  | 'for-partners-only'

/**
 * The newest released table with these columns, filters and kind of counts that tells this period. Refused where none was
 * released, where each was counted before the period was over, or where each is for partners alone.
 */
export function tableOfPeriod(
  tables: readonly ExportTable[],
  spec: TableSpec,
  period: string,
  readers: 'public' | 'partners',
): Result<TableOfPeriod, NotThere> {
  const asked = tables.filter(({ table }) => counts(table, spec))
  const told = Map.groupBy(asked, (one) => quartersTold(one, tables, period, readers))
  const whole = told.get('all') ?? []
  if (whole.length === 0) return refuse(told.has('some') ? 'quarter-not-told' : 'not-released')
  const fitting = whole.filter(({ table }) => countsOf(table.how) === (spec.how ?? 'exact'))
  if (fitting.length === 0) return refuse('other-counts')
  const over = fitting.filter(({ countedAt }) => isOverAt(period, countedAt))
  if (over.length === 0) return refuse('counted-too-early')
  const newest = over
    .filter(({ table }) => readers === 'partners' || table.audience === 'public')
    .toSorted((a, b) => a.line - b.line)
    .at(-1)
  return newest ? accept(at(newest, period)) : refuse('for-partners-only')
}

const sorted = (names: readonly string[]) => JSON.stringify(names.toSorted())
const filters = (where: readonly { readonly column: string; readonly values: readonly string[] }[]) =>
  sorted(where.map(({ column, values }) => `${column} ${sorted(values)}`))

/** Whether it counts by these columns whom this mapping means, the quarters aside. */
function counts({ axes, where }: ExportTable['table'], spec: TableSpec): boolean {
  const columns = axes.map(({ column }) => column).filter((column) => column !== QUARTER)
  const wanted = Object.entries(spec.where ?? {}).map(([column, values]) => ({ column, values }))
  return (
    sorted(columns) === sorted(spec.by) && filters(where.filter(({ column }) => column !== QUARTER)) === filters(wanted)
  )
}

function at(from: ExportTable, period: string): TableOfPeriod {
  const { axes, shown, how } = from.table
  const levels = Object.fromEntries(
    axes.filter(({ column }) => column !== QUARTER).map(({ column, levels }) => [column, levels]),
  )
  const nobody = how?.is === 'noisy' ? null : 0
  const countAt = (wanted: Readonly<Record<string, string>>): number | null => {
    const places = axes.map(({ column, levels: all }) =>
      all.indexOf(column === QUARTER ? period.replace('Q', '-Q') : (wanted[column] ?? TOTAL)),
    )
    return places.some((place) => place < 0) ? nobody : (shown[cellAt(axes, places)] ?? null)
  }
  return {
    from,
    how: countsOf(how),
    levels,
    countAt,
    shareAt: (share, wanted) => shareOf({ levels, countAt }, share, wanted),
  }
}

/** From the counts that are shown alone, as a share in the app. */
function shareOf(
  { levels, countAt }: Pick<TableOfPeriod, 'levels' | 'countAt'>,
  share: string,
  wanted: Readonly<Record<string, string>>,
): number | null {
  const answer = answerColumn(Object.keys(levels), share)
  const indicator = answer === undefined ? undefined : indicatorOf(answer)
  if (answer === undefined || !indicator) return null
  const all = levels[answer] ?? []
  const found = sharesOf(
    indicator,
    [{ column: indicator.columns.at(-1) ?? '', levels: all }],
    all.map((level) => countAt({ ...wanted, [answer]: level })),
  ).find((one) => one.share === share)
  return found?.value === null || found?.value === undefined ? null : Math.round(found.value * 1000) / 10
}

/** The column of a table to whose answers a share belongs. */
const answerColumn = (columns: readonly string[], share: string): string | undefined =>
  columns.find((column) => indicatorOf(column)?.shares.some(({ name }) => name === share))

export type WrongSpec = 'unknown-column' | 'unknown-code' | 'unknown-share' | 'column-missing'

/** Why columns, filters or levels of a mapping are none of ours, before any table is looked at. */
export function wrongSpec(
  { by, where = {} }: TableSpec,
  cells: readonly { readonly at?: Readonly<Record<string, string>> | undefined; readonly share?: string | undefined }[],
): { readonly code: WrongSpec; readonly what: string } | undefined {
  const column = [...by, ...Object.keys(where)].find((name) => !isColumn(name))
  if (column !== undefined) return { code: 'unknown-column', what: column }
  for (const [name, values] of Object.entries(where)) {
    const code = values.find((value) => !mayHold(name, value))
    if (code !== undefined) return { code: 'unknown-code', what: `${name} ${code}` }
  }
  for (const { at: levels = {}, share } of cells) {
    const answer = share === undefined ? undefined : answerColumn(by, share)
    if (share !== undefined && (answer === undefined || where[answer] !== undefined))
      return { code: 'unknown-share', what: share }
    const missing = by.find((name) => share === undefined && levels[name] === undefined)
    if (missing !== undefined) return { code: 'column-missing', what: missing }
    const wrong = wrongLevels(
      by.filter((name) => name !== answer),
      [levels],
    )
    if (wrong) return wrong
    // Whom a filter leaves out was not counted: that is no zero.
    const leftOut = Object.entries(levels).find(
      ([name, level]) => level !== TOTAL && where[name]?.includes(level) === false,
    )
    if (leftOut) return { code: 'unknown-code', what: leftOut.join(' ') }
  }
  return undefined
}

/** The first level that is of none of these columns, or that its column cannot have. */
export function wrongLevels(
  by: readonly string[],
  all: readonly Readonly<Record<string, string>>[] = [],
): { readonly code: WrongSpec; readonly what: string } | undefined {
  for (const [name, level] of all.flatMap((levels) => Object.entries(levels))) {
    if (!by.includes(name)) return { code: 'unknown-column', what: name }
    if (!mayHold(name, level)) return { code: 'unknown-code', what: `${name} ${level}` }
  }
  return undefined
}
