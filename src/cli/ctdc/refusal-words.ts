import type { CaseData, CaseDataRefusal } from './case-data.ts'
import { LAYOUTS } from './columns.ts'
import type { WrongColumns } from './layout.ts'
import type { RowsWhere } from './source-rows.ts'
import type { TextPosition } from './source-text.ts'

/** The text for a refused source file: what is wrong, where, and what would fix it. Cells are never repeated, because they may name somebody. */
export function refusalWords(refusal: CaseDataRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return 'The file is empty.'
    case 'utf-16':
      return 'The file is in UTF-16. Save it again as CSV in UTF-8 (in Excel: "CSV UTF-8").'
    case 'not-text':
      return 'This is a spreadsheet, an archive or a PDF, not a CSV file. Save the sheet as CSV in UTF-8 (in Excel: "CSV UTF-8").'
    case 'nul-byte':
      return `There is a zero byte ${place(refusal.detail)}: the file was damaged or is not text.`
    case 'not-utf-8':
      return `The file is not in UTF-8: the first wrong byte is ${place(refusal.detail)}. It may be in Latin-1 or Windows-1252, or cut off there. Save it again as CSV in UTF-8.`
    case 'no-rows':
      return 'The file has a header and no row beneath it.'
    case 'quote-not-closed':
      return `A quotation mark${atRow(refusal.detail)} is never closed: the file was cut off, or a mark was lost.`
    case 'quote-misplaced':
      return `A quotation mark stands in the wrong place${atRow(refusal.detail)}.`
    case 'cell-too-long':
      return `A cell is far too long${atRow(refusal.detail)}: a quotation mark or a separator may have been lost.`
    case 'wrong-number-of-cells':
      return `Row ${String(refusal.detail.row)} (line ${String(refusal.detail.line)}) has ${counted(refusal.detail.cells ?? 0, 'cell')}, and the header has ${String(refusal.detail.expected)}: the file was cut off, or a separator was lost.`
    case 'header-again':
      return `Row ${String(refusal.detail.row)} (line ${String(refusal.detail.line)}) is the header again: files were put one after another. Take that row out, or it would be a child.`
    case 'column-twice':
      return `The header names ${refusal.detail.unknown.map(printable).join(', ')} twice.`
    case 'unknown-layout':
      return wrongColumns(refusal.detail)
  }
}

export function cutOffWords({ rows }: CaseData): string {
  const last = rows.at(-1)
  return `Row ${String(last?.row)} ends without a line break, and what its last cell (${last?.given.at(-1)?.column ?? ''}) holds is no known code: the file may be cut off there. Nothing was opened. Fetch the file anew; or, where that row is complete, run the same again with --whole.`
}

/** Asked before files are opened from a second source of one layout. `others`: files here from other sources; `rows`: how many this one would add. */
export function anotherSourceWords(others: number, rows: number): string {
  return `${counted(others, 'file')} here came from another file of the same layout, and this one would add ${counted(rows, 'file')}. Nothing was opened. If this is that file, longer, shorter or changed, its people would have a second file each: do not import it. If its people are others, run the same again with --another-source.`
}

function wrongColumns({ nearest, lacking, unknown }: WrongColumns): string {
  if (!nearest)
    return `This is none of the layouts that Homeward reads: ${LAYOUTS.map((layout) => layout.title).join('; ')}. The first row must hold the names of the columns.`
  const parts = [
    `The columns are nearest to "${nearest.title}", but they are not the same.`,
    ...(lacking.length > 0 ? [`Lacking: ${some(lacking)}.`] : []),
    ...(unknown.length > 0 ? [`Not known: ${some(unknown)}.`] : []),
  ]
  return parts.join(' ')
}

const SHOWN = 12
const some = (names: readonly string[]) =>
  names.slice(0, SHOWN).map(printable).join(', ') +
  (names.length > SHOWN ? ` and ${String(names.length - SHOWN)} more` : '')
/** Makes one short line of any text: control characters would move the cursor of a terminal, others would reverse the writing direction. */
export const printable = (value: string) =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value).replaceAll(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
const place = ({ line, byte }: TextPosition) => `in line ${String(line)}, at byte ${String(byte)}`
const atRow = ({ row }: RowsWhere) => (row === undefined ? '' : ` in row ${String(row)}`)

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
