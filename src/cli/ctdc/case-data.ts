import { accept, refuse, type Result } from '#result.ts'
import { ageBandOf, isAdult } from './ages.ts'
import { unknownCodes } from './codes.ts'
import type { SourceLayout } from './columns.ts'
import { columnOf, detectLayout, type LayoutRefusal, type WrongColumns } from './layout.ts'
import { sourceRows, type SourceDelimiter, type RowsRefusal, type RowsWhere } from './source-rows.ts'
import { sourceText, type TextRefusal, type TextPosition } from './source-text.ts'

/** One person of the source. Equal rows are different people, so the row number is part of the identity. */
export interface CaseRow {
  readonly row: number
  /** Column and cell unchanged, in the order of the file. */
  readonly given: readonly { readonly column: string; readonly value: string }[]
}

export interface UnknownCode {
  readonly row: number
  readonly column: string
  readonly value: string
}

export interface CaseData {
  readonly layout: SourceLayout
  readonly delimiter: SourceDelimiter
  readonly rows: readonly CaseRow[]
  readonly unknown: readonly UnknownCode[]
  readonly adults: number
  readonly ageUnknown: number
  readonly endsOpen: boolean
  /** The text has no final line break, and its last cell is empty or no known code: the text was probably cut off inside that cell. */
  readonly maybeCut: boolean
}

export type CaseDataRefusal =
  | { readonly code: TextRefusal; readonly detail: TextPosition }
  | { readonly code: RowsRefusal; readonly detail: RowsWhere }
  | { readonly code: LayoutRefusal; readonly detail: WrongColumns }

/** Longest cell that a case file keeps; no published code is nearly as long. */
const LONGEST_CELL = 500

/** Reads a whole CTDC case file. Either every row is returned, each cell unchanged, or the file is refused with the place of the error. */
export function caseData(bytes: Uint8Array): Result<CaseData, CaseDataRefusal['code'], CaseDataRefusal['detail']> {
  const text = sourceText(bytes)
  if (!text.ok) return text
  const source = sourceRows(text.value)
  if (!source.ok) return source
  const layout = detectLayout(source.value.header)
  if (!layout.ok) return layout
  const long = source.value.rows.find(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL))
  if (long) return refuse('cell-too-long', { row: long.row, line: long.line })

  const { header } = source.value
  const rows = source.value.rows.map(({ row, cells }) => ({
    row,
    given: cells.map((value, index) => ({ column: header[index] ?? '', value })),
  }))
  const ages = rows.map((row) => ageBandOf(layout.value, cellsByColumn(row)))
  return accept({
    layout: layout.value,
    delimiter: source.value.delimiter,
    rows,
    unknown: rows.flatMap((row) => unknownIn(layout.value, row)),
    adults: ages.filter(isAdult).length,
    ageUnknown: ages.filter((age) => age === undefined).length,
    endsOpen: source.value.endsOpen,
    maybeCut: source.value.endsOpen && lastCellIsOdd(layout.value, rows),
  })
}

function lastCellIsOdd(layout: SourceLayout, rows: readonly CaseRow[]): boolean {
  const last = rows.at(-1)?.given.at(-1)
  return (
    last?.value === '' ||
    (last !== undefined && unknownCodes(layout, columnOf(layout, last.column), last.value).length > 0)
  )
}

export const cellsByColumn = (row: CaseRow): ReadonlyMap<string, string> =>
  new Map(row.given.map(({ column, value }) => [column, value]))

function unknownIn(layout: SourceLayout, row: CaseRow): readonly UnknownCode[] {
  return row.given.flatMap(({ column, value }) =>
    unknownCodes(layout, columnOf(layout, column), value).map((part) => ({ row: row.row, column, value: part })),
  )
}
