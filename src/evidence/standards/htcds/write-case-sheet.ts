import { csvText } from '../csv-text.ts'
import { writeWorkbookOf } from '../workbook/workbook.ts'
import { CASE_SHEET, type HtcdsCase } from './case.ts'
import { htcdsField, HTCDS_FIELDS } from './fields.ts'

/** The case sheet's columns, then all other fields of the standard that a case holds, in the standard's order. */
export function columnsFor(cases: readonly HtcdsCase[]): readonly string[] {
  const held = new Set(cases.flatMap((one) => Object.keys(one)))
  const sheet: readonly string[] = CASE_SHEET
  return [...sheet, ...HTCDS_FIELDS.map((field) => field.id).filter((id) => held.has(id) && !sheet.includes(id))]
}

/** Several codes are joined by `;`, as in IOM's sheet. */
const cellOf = (value: HtcdsCase[string] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join(';')

const cellsOf = (one: HtcdsCase, columns: readonly string[]) => columns.map((column) => cellOf(one[column]))

export function caseSheetCsv(cases: readonly HtcdsCase[]): string {
  const columns = columnsFor(cases)
  return csvText([columns, ...cases.map((one) => cellsOf(one, columns))])
}

/** In the template's shape: a row of ids, a row of labels, and each case numbered in the first column. */
export function caseSheetWorkbook(cases: readonly HtcdsCase[]): Promise<Uint8Array<ArrayBuffer>> {
  const columns = columnsFor(cases)
  const labels = columns.map((column) => htcdsField(column)?.label ?? column)
  return writeWorkbookOf('HTCDS 2.0', [
    ['', ...columns],
    ['', ...labels],
    ...cases.map((one, at) => [String(at + 1), ...cellsOf(one, columns)]),
  ])
}
