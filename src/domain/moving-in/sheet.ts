import { accept, refuse, type Result } from '#result.ts'
import { htcdsPlace } from './places/htcds-places.ts'

/** A sheet as it was read: rows of cells as text, the first row first. An empty cell is ''. */
export interface SourceSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A row as a spreadsheet numbers it, its cells in the order of the columns. */
export interface ListRow {
  readonly row: number
  readonly cells: readonly string[]
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
  { name, rows }: SourceSheet,
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
  const rest = filled.slice(at + (two ? 2 : 1))
  if (rest.length === 0) return refuse('no-rows', {})
  const width = rest.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), lastFilled(heading.cells))
  return accept({
    name,
    headingRow: heading.row,
    headingRows: two ? 2 : 1,
    columns: headingsOf(heading.cells, two ? (second?.cells ?? []) : [], width),
    rows: rest.map(({ row, cells }) => ({ row, cells: filledTo(cells, width) })),
    above: filled.slice(0, at).map(({ row }) => row),
  })
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
