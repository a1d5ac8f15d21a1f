import { readHeading } from './heading-places.ts'
import type { Place } from './places/place.ts'

interface FilledRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** A row beneath the headings that is no row of this table. */
export interface RowOutside {
  readonly row: number
  readonly why: 'heading-again' | 'another-table' | 'no-name-no-number'
}

const CALLS_SOMEBODY: readonly Place[] = ['number', 'name', 'given-name', 'family-name', 'called', 'person']
const LONGEST_HEADING = 60

const filledIn = ({ cells }: FilledRow) => cells.filter((cell) => cell !== '')

/** What each cell says as a heading, where it says one thing and nothing more. */
const placesIn = (cells: readonly string[]): readonly (Place | undefined)[] =>
  cells.map((cell) => {
    if (cell === '' || cell.length > LONGEST_HEADING || /\p{Nd}/u.test(cell)) return undefined
    const { places, whole } = readHeading(cell)
    return whole ? places[0] : undefined
  })

/** Half of the cells are headings that lists have, two at least, and one of them calls somebody. */
function areHeadings(row: FilledRow): readonly (Place | undefined)[] | undefined {
  const filled = filledIn(row)
  if (filled.length < 2 || filled.some((cell) => /\p{Nd}/u.test(cell))) return undefined
  const places = placesIn(row.cells)
  const known = new Set(places.filter((place) => place !== undefined))
  const enough = known.size >= 2 && known.size * 2 >= filled.length
  return enough && CALLS_SOMEBODY.some((place) => known.has(place)) ? places : undefined
}

const sameAs = (places: readonly (Place | undefined)[], main: readonly (Place | undefined)[]) =>
  places.every((place, at) => place === undefined || place === main[at])

/**
 * Rows that are no children although they lie beneath the headings: the headings once more, a second table with headings
 * of its own, such as one of staff, and what stands over either. A heading is looked for where people put one: behind a
 * blank row, under a line of its own, or with a word of the headings above.
 */
export function withoutOtherTables<Row extends FilledRow>(
  heading: FilledRow,
  lastHeading: number,
  rows: readonly Row[],
): { readonly rows: readonly Row[]; readonly aside: readonly RowOutside[] } {
  const own: Row[] = []
  const aside: RowOutside[] = []
  const main = placesIn(heading.cells)
  const words = new Set(heading.cells.filter((cell) => cell !== ''))
  let elsewhere = false
  let before = lastHeading
  /** A line of its own, which belongs to what follows it. */
  let title: Row | undefined
  for (const row of rows) {
    const mayBegin = title !== undefined || row.row > before + 1 || row.cells.some((cell) => words.has(cell))
    const places = mayBegin ? areHeadings(row) : undefined
    const begins = places && (sameAs(places, main) ? 'heading-again' : 'another-table')
    // Above the first child nothing of another table can have begun.
    if (begins === 'heading-again' || (begins && own.some((one) => one !== title))) {
      elsewhere = begins === 'another-table'
      if (title && own.at(-1) === title) {
        own.pop()
        aside.push({ row: title.row, why: begins })
      }
      aside.push({ row: row.row, why: begins })
    } else if (elsewhere) aside.push({ row: row.row, why: 'another-table' })
    else own.push(row)
    title = filledIn(row).length === 1 && (row.row > before + 1 || title !== undefined) ? row : undefined
    before = row.row
  }
  return { rows: own, aside }
}
