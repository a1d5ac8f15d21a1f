import { accept, refuse, type Result } from '#result.ts'
import { AREA_CODES, type AreaCode } from '../record/codes.ts'
import { readCsvRows } from '../standards/csv-rows.ts'
import { NOT_KNOWN, TOTAL } from './table.ts'

/** How many children needed one kind of help and how far it came, as a released table shows it; `children` null where the count is hidden. */
export interface NeedCount {
  readonly need: AreaCode
  readonly help: string
  readonly children: number | null
}

export type NeedsRefusal =
  | 'empty'
  | 'mangled'
  | 'no-count-column'
  | 'no-needs'
  | 'count-twice'
  | 'wrong-number-of-cells'
  | 'wrong-count'
  | 'unknown-help'

/** `row` as a spreadsheet numbers it. */
export interface NeedsWhere {
  readonly row?: number
}

const HELP = ['needed-only', 'absent', 'unfit', 'offered', 'declined', 'accepted', 'received']
const WIDE = 'needs-and-help '

/**
 * Reads the needs from a released table: CSV with the columns `area` and `help`, or a column `needs-and-help …` for each need, and `count`, blank where it is hidden.
 * Other columns are read at their total alone, so that nobody is counted twice. An impossible row refuses the whole table.
 */
export function needsInReleased(text: string): Result<readonly NeedCount[], NeedsRefusal, NeedsWhere> {
  const read = readCsvRows(text)
  if (!read.ok) return refuse(read.code, read.detail)
  const [header = [], ...rows] = read.value
  const countAt = header.indexOf('count')
  if (countAt < 0) return refuse('no-count-column', {})
  const finders = findersOf(header)
  if (finders.length === 0) return refuse('no-needs', {})
  const found = new Map<string, NeedCount>()
  for (const [n, row] of rows.entries()) {
    if (row[0]?.startsWith('#') === true) continue
    const at = { row: n + 2 }
    if (row.length !== header.length) return refuse('wrong-number-of-cells', at)
    const count = countOf(row[countAt] ?? '')
    if (count === undefined) return refuse('wrong-count', at)
    for (const finder of finders) {
      const cell = cellOf(row, header, finder, countAt)
      if (cell === null) continue
      const help = cell.help === TOTAL ? 'all' : cell.help
      if (help !== 'all' && !HELP.includes(help)) return refuse('unknown-help', at)
      if (found.has(`${cell.need} ${help}`)) return refuse('count-twice', at)
      found.set(`${cell.need} ${help}`, { need: cell.need, help, children: count })
    }
  }
  for (const inNeed of everyoneInNeed(header, rows, finders, countAt)) found.set(`${inNeed.need} all`, inNeed)
  return found.size === 0 ? refuse('no-needs', {}) : accept([...found.values()])
}

/** The column that holds the need, where it is not the column itself, and the one that holds how far it came. */
type Finder =
  | { readonly areaAt: number; readonly helpAt: number }
  | { readonly need: AreaCode; readonly helpAt: number }

function findersOf(header: readonly string[]): readonly Finder[] {
  const [areaAt, helpAt] = [header.indexOf('area'), header.indexOf('help')]
  if (areaAt >= 0 && helpAt >= 0) return [{ areaAt, helpAt }]
  return header.flatMap((name, at) => {
    const need = AREA_CODES.find((area) => name === `${WIDE}${area}`)
    return need === undefined ? [] : [{ need, helpAt: at }]
  })
}

/** The need and stage of a row; nothing where another column is not at its total, or where the child has no such need. */
function cellOf(
  row: readonly string[],
  header: readonly string[],
  finder: Finder,
  countAt: number,
): { readonly need: AreaCode; readonly help: string } | null {
  const own = 'need' in finder ? [finder.helpAt] : [finder.areaAt, finder.helpAt]
  if (header.some((_, at) => at !== countAt && !own.includes(at) && row[at] !== TOTAL)) return null
  const need = 'need' in finder ? finder.need : AREA_CODES.find((area) => area === row[finder.areaAt])
  const help = row[finder.helpAt] ?? ''
  // The total of a need's own column counts every child, not every child in need.
  if (need === undefined || help === NOT_KNOWN || ('need' in finder && help === TOTAL)) return null
  return { need, help }
}

/** A need that is a column is blank for a child without it: the children in need are all children minus the blank ones, where both counts are shown. */
function everyoneInNeed(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  finders: readonly Finder[],
  countAt: number,
): readonly NeedCount[] {
  return finders.flatMap((finder): readonly NeedCount[] => {
    if (!('need' in finder)) return []
    const at = (level: string) =>
      rows.find(
        (row) =>
          row[finder.helpAt] === level &&
          header.every((_, place) => place === countAt || place === finder.helpAt || row[place] === TOTAL),
      )
    const [total, without] = [at(TOTAL), at(NOT_KNOWN)]
    if (!total) return []
    const [every, none] = [countOf(total[countAt] ?? ''), without ? countOf(without[countAt] ?? '') : 0]
    return typeof every === 'number' && typeof none === 'number' && every >= none
      ? [{ need: finder.need, help: 'all', children: every - none }]
      : [{ need: finder.need, help: 'all', children: null }]
  })
}

function countOf(cell: string): number | null | undefined {
  if (cell === '') return null
  return /^\d{1,9}$/.test(cell) ? Number(cell) : undefined
}
