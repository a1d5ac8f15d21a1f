import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { accept, refuse, type Result } from '#result.ts'
import type { Delimiter } from '../record/delimiter.ts'
import { rowAt } from '../record/row-at.ts'

interface CsvRowsOptions {
  readonly delimiter?: Delimiter
  /** A row of a sheet; an empty line is a row too, as a spreadsheet counts it. */
  readonly blankLines?: true
}

/** Rows of a CSV text, each cell unchanged; rows may differ in length, as in sheets. Invalid CSV is refused with the row of the error. */
export function readCsvRows(
  text: string,
  { delimiter = ',', blankLines }: CsvRowsOptions = {},
): Result<readonly (readonly string[])[], 'empty' | 'mangled', { readonly row?: number }> {
  if (text.trim() === '') return refuse('empty', {})
  const nul = text.indexOf('\0')
  if (nul >= 0) return refuse('mangled', { row: rowAt(text, nul) })
  try {
    return accept(
      parse(text, {
        bom: true,
        delimiter,
        relax_column_count: true,
        skip_empty_lines: blankLines !== true,
        record_delimiter: ['\r\n', '\n', '\r'],
        max_record_size: 1024 * 1024,
      }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const opened = NEVER_CLOSED.includes(error.code) ? rowOfOpenQuote(text, delimiter) : undefined
    const row = opened ?? error['lines']
    return refuse('mangled', typeof row === 'number' ? { row } : {})
  }
}

/** The reader notices a quote that never ends at the end of the file, or when a cell has become too long. */
const NEVER_CLOSED: readonly string[] = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE']

/** The row in which a cell begins with a quotation mark that nothing closes. */
function rowOfOpenQuote(text: string, delimiter: Delimiter): number | undefined {
  let opened: number | undefined
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened === undefined) {
      const before = text[at - 1]
      if (before === undefined || before === delimiter || before === '\n' || before === '\r') opened = at
    } else if (text[at + 1] === '"') at += 1
    else opened = undefined
  }
  return opened === undefined ? undefined : rowAt(text, opened)
}
