import { accept, refuse, type Result } from '#result.ts'
import { htcdsPlace } from './places/htcds-places.ts'
import { type RowOutside, withoutOtherTables } from './second-table.ts'

/** A sheet as it was read: rows of cells as text, the first row first. An empty cell is ''. */
export interface SourceSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Cells that are one, by their first and last row and column, from 1: the words are in the first. */
  readonly merged?: readonly MergedCells[]
  /** What somebody wrote beside a cell. */
  readonly remarks?: readonly CellRemark[]
}

export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface CellRemark {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A row as a spreadsheet numbers it, its cells in the order of the columns. */
export interface ListRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Words of a merged cell that begins in a row above, by its column; the cell itself is blank here. */
  readonly covered?: ReadonlyMap<number, string>
  /** What somebody wrote beside a cell of this row, with its column. */
  readonly remarks?: readonly { readonly column: number; readonly text: string }[]
}

export interface HeadedSheet {
  readonly name: string
  /** The row of the headings, from 1; with two rows of headings the first of them. */
  readonly headingRow: number
  readonly headingRows: 1 | 2
  /** Each heading once: of two equal ones the second is written with its number, of none the letter of its column. */
  readonly columns: readonly string[]
  readonly rows: readonly ListRow[]
  /** Rows above the headings that hold words, such as a title: they become no child. */
  readonly above: readonly number[]
  /** Rows beneath that are none of this table, with the reason: they become no child. */
  readonly aside: readonly RowOutside[]
}

export type SheetRefusal = 'no-rows' | 'no-heading' | 'too-many-rows' | 'too-many-columns'

export const MOST_LIST_COLUMNS = 500
export const MOST_LIST_ROWS = 20_000
/** Rows that may stand above the headings. */
const MOST_ABOVE = 20

export interface SaidHeading {
  readonly headingRow: number
  readonly headingRows: 1 | 2
}

/**
 * A sheet with its headings found, or as a person said where they are. Blank rows are no rows, however many. A sheet
 * whose first full row holds days and numbers has no headings, and is refused: its first child would be lost.
 */
export function headedSheet(
  { name, rows, merged = [], remarks = [] }: SourceSheet,
  said?: SaidHeading,
): Result<HeadedSheet, SheetRefusal, { readonly row?: number }> {
  const filled = rows.flatMap((cells, at) => {
    const clean = cells.map(cleaned)
    return clean.some((cell) => cell !== '') ? [{ row: at + 1, cells: clean }] : []
  })
  if (filled.length === 0) return refuse('no-rows', {})
  if (filled.length > MOST_LIST_ROWS) return refuse('too-many-rows', {})
  const widest = filled.reduce((width, { cells }) => Math.max(width, lastFilled(cells)), 0)
  if (widest > MOST_LIST_COLUMNS) return refuse('too-many-columns', {})

  const at = said ? filled.findIndex(({ row }) => row === said.headingRow) : headingAt(filled)
  const heading = filled[at]
  if (!heading || (!said && !mayBeHeadings(heading.cells))) return refuse('no-heading', { row: filled[0]?.row ?? 1 })
  const second = filled[at + 1]
  const two = said
    ? said.headingRows === 2
    : second !== undefined && (continues(heading, second) || labels(heading, second))
  const beneath = filled.slice(at + (two ? 2 : 1))
  const lines = new Set(merged.filter(({ left, right }) => right > left).map(({ top }) => top))
  const isLine = (one: ListRow) => lines.has(one.row) && countFilled(one.cells) === 1
  const other = withoutOtherTables(heading, two ? (second?.row ?? heading.row) : heading.row, beneath)
  const rest = other.rows.filter((one) => !isLine(one))
  if (rest.length === 0) return refuse('no-rows', {})
  const besides = besidesOf(rows, merged, remarks)
  const width = rest.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), lastFilled(heading.cells))
  return accept({
    name,
    headingRow: heading.row,
    headingRows: two ? 2 : 1,
    columns: headingsOf(heading.cells, two ? (second?.cells ?? []) : [], width),
    rows: rest.map(({ row, cells }) => ({ row, cells: filledTo(cells, width), ...besides(row) })),
    aside: [
      ...other.aside,
      ...other.rows.filter(isLine).map(({ row }) => ({ row, why: 'no-name-no-number' as const })),
    ],
    above: filled.slice(0, at).map(({ row }) => row),
  })
}

/** What a row has that no cell of its own says. */
function besidesOf(
  rows: SourceSheet['rows'],
  merged: readonly MergedCells[],
  remarks: readonly CellRemark[],
): (row: number) => Pick<ListRow, 'covered' | 'remarks'> {
  const down = merged.filter(({ top, bottom }) => bottom > top)
  const written = Map.groupBy(remarks, ({ row }) => row)
  return (row) => {
    const over = down.filter(({ top, bottom }) => top < row && row <= bottom)
    const covered = new Map(
      over.flatMap(({ top, left }) => {
        const words = cleaned(rows[top - 1]?.[left - 1] ?? '')
        return words === '' ? [] : [[left - 1, words] as const]
      }),
    )
    const own = written.get(row)?.map(({ column, text }) => ({ column: column - 1, text }))
    return { ...(covered.size > 0 && { covered }), ...(own && { remarks: own }) }
  }
}

/** Spaces of every kind around, and signs that nobody sees. Text inside a cell is kept. */
const cleaned = (cell: string) => cell.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').trim()

const lastFilled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell !== '') + 1
const countFilled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length
const filledTo = (cells: readonly string[], width: number) => Array.from({ length: width }, (_, at) => cells[at] ?? '')

/** The first row that fills at least half as many cells as the fullest of the first rows: a title fills one or two. */
function headingAt(rows: readonly ListRow[]): number {
  const first = rows.slice(0, MOST_ABOVE)
  const fullest = Math.max(...first.map(({ cells }) => countFilled(cells)))
  return first.findIndex(({ cells }) => countFilled(cells) * 2 >= fullest)
}

const DAY_OR_NUMBER = /^[\p{Nd}\s./:+()-]+$/u

function mayBeHeadings(cells: readonly string[]): boolean {
  const words = cells.filter((cell) => cell !== '')
  return words.filter((cell) => DAY_OR_NUMBER.test(cell)).length * 3 <= words.length && words.some(hasLetters)
}
const hasLetters = (cell: string) => /\p{L}/u.test(cell)

/** A second row of headings fills what a merged cell left blank above it, and holds no number and no day. */
function continues(heading: ListRow, next: ListRow): boolean {
  const gaps = next.cells.filter((cell, at) => cell !== '' && (heading.cells[at] ?? '') === '').length
  return (
    next.row === heading.row + 1 &&
    gaps > 0 &&
    next.cells.every((cell) => cell === '' || (hasLetters(cell) && !/\p{Nd}/u.test(cell) && cell.length <= 60)) &&
    new Set(next.cells.filter((cell) => cell !== '')).size === countFilled(next.cells)
  )
}

/** Labels that stand under the ids of the trafficking standard in the templates of IOM, though no cell was left blank above them. */
const ENOUGH_LABELS = 3
const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '')

const labels = (heading: ListRow, next: ListRow): boolean =>
  next.cells.filter((label, at) => {
    const id = heading.cells[at] ?? ''
    return letters(label).length > 3 && htcdsPlace(id) !== undefined && letters(id).endsWith(letters(label))
  }).length >= ENOUGH_LABELS

function headingsOf(first: readonly string[], second: readonly string[], width: number): readonly string[] {
  const seen = new Map<string, number>()
  let group = ''
  return Array.from({ length: width }, (_, at) => {
    const above = first[at] ?? ''
    const below = second[at] ?? ''
    // A merged cell holds its words in its first column; they head the columns after it, too.
    if (above !== '') group = above
    const both = below === '' ? above : `${above === '' ? group : above} ${below}`.trim()
    const heading = (both === '' ? letterOf(at) : both).replaceAll(/\s+/gu, ' ').slice(0, 200)
    const before = seen.get(heading) ?? 0
    seen.set(heading, before + 1)
    return before === 0 ? heading : `${heading} (${String(before + 1)})`
  })
}

/** A, B, … Z, AA: how a spreadsheet names the column. */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26))
