import { accept, refuse, type Result } from '#result.ts'
import type { Cell, SheetRows } from '../workbook/workbook.ts'
import type { HtcdsCase } from './case.ts'
import { cellText, readHeader, type HeaderRepair } from './read-header.ts'
import { readValue, type WrongValue } from './read-value.ts'

export interface ReadSheet {
  readonly cases: readonly HtcdsCase[]
  readonly repairs: readonly HeaderRepair[]
  /** Number of rows that held nothing, or nothing but their number. */
  readonly blank: number
}

export interface WrongCell {
  readonly row: number
  readonly column: string
  readonly code: WrongValue
}

/** `wrong-number-of-cells`: a value beyond the last column, as when a comma splits one text; every following value would be read as another field. `form-itself`: questions and no answers. */
export type CaseSheetRefusal =
  | 'no-htcds-columns'
  | 'form-itself'
  | 'wrong-number-of-cells'
  | 'no-cases'
  | 'wrong-values'

/** Most wrong cells that one refusal names. */
export const MOST_NAMED = 100

/**
 * Reads rows of IOM's case sheet, of a flat file with the standard's ids, or of one with its labels. Every repair is reported. Where one value cannot be
 * read the whole sheet is refused, with each row and column, and nothing of it is used.
 */
export function readCaseSheet(
  rows: SheetRows,
): Result<ReadSheet, CaseSheetRefusal, { readonly row?: number; readonly cells?: readonly WrongCell[] }> {
  const header = readHeader(rows)
  if (!header) return refuse(isForm(rows) ? 'form-itself' : 'no-htcds-columns', {})
  const repairs: HeaderRepair[] = [...header.repairs]
  const wrong: WrongCell[] = []
  const cases: HtcdsCase[] = []
  let blank = 0
  for (const [at, row] of rows.slice(header.firstRow).entries()) {
    const number = at + header.firstRow + 1
    if (row.slice(header.fields.length).some(isFilled)) return refuse('wrong-number-of-cells', { row: number })
    const one: Record<string, string | readonly string[]> = {}
    for (const [column, field] of header.fields.entries()) {
      const cell = row[column] ?? null
      if (!field || cell === null || cellText(cell).trim() === '') continue
      const value = readValue(field, cell)
      if (!value.ok) wrong.push({ row: number, column: field.id, code: value.code })
      else {
        one[field.id] = value.value
        repairs.push(...value.repairs.map((repair) => ({ ...repair, row: number, column: field.id })))
      }
    }
    const aside = row.flatMap((cell, column) =>
      isFilled(cell) && !header.fields[column] && !(column === 0 && isNumber(cell)) ? [column] : [],
    )
    const isCase = Object.keys(one).length > 0
    // A column with a name is reported once; unnamed columns, and values that are alone in their row, are reported with their place.
    repairs.push(
      ...aside
        .filter((column) => !isCase || header.names[column] === '')
        .map(
          (column) =>
            ({
              code: 'column-kept-aside',
              row: number,
              column: header.names[column] || `column ${String(column + 1)}`,
              from: '',
              to: '',
            }) as const,
        ),
    )
    if (isCase) cases.push(one)
    else if (aside.length === 0) blank += 1
  }
  if (wrong.length > 0) return refuse('wrong-values', { cells: wrong.slice(0, MOST_NAMED) })
  return cases.length === 0 ? refuse('no-cases', {}) : accept({ cases, repairs, blank })
}

const isFilled = (cell: Cell): boolean => cellText(cell).trim() !== ''
/** The row number as IOM's template counts. */
const isNumber = (cell: Cell): boolean => /^\d+$/.test(cellText(cell).trim())

/** IOM's XLSForm, the source of the form on a phone. */
const isForm = ([first = []]: SheetRows): boolean => ['type', 'name', 'label'].every((name) => first.includes(name))
