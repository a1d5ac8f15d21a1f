import { CsvError, parse } from 'csv-parse/sync'
import { accept, refuse, type Result } from '#result.ts'

/** Numbered as a spreadsheet shows it: the header is row 1, and a blank line is a row too. `line` is where the row begins in the file; both are the same unless a cell holds line breaks. */
export interface SourceRow {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
}

export interface SourceRows {
  readonly delimiter: SourceDelimiter
  readonly header: readonly string[]
  readonly rows: readonly SourceRow[]
  /** The last line has no line break: the file may have been cut off there. */
  readonly endsOpen: boolean
}

export type SourceDelimiter = ',' | ';' | '\t'
export type RowsRefusal =
  | 'no-rows'
  | 'quote-not-closed'
  | 'quote-misplaced'
  | 'wrong-number-of-cells'
  | 'cell-too-long'
  | 'header-again'

export interface RowsWhere {
  readonly row?: number
  readonly line?: number
  readonly cells?: number
  readonly expected?: number
}

const LONGEST_ROW = 1024 * 1024

/** The line before the header in which some spreadsheet programs name their separator. They show no row for that line. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\n|\r)/i

/** Splits the text into rows and cells. Every row must have as many cells as the header; an empty line is no row. Cells are neither trimmed nor interpreted. */
export function sourceRows(whole: string): Result<SourceRows, RowsRefusal, RowsWhere> {
  const said = SEPARATOR_LINE.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const delimiter = (said?.[1] as SourceDelimiter | undefined) ?? delimiterOf(text)
  const parsed = cut(text, delimiter, said ? 1 : 0)
  if (!parsed.ok) return parsed

  const [first, ...rest] = parsed.value
  if (!first || rest.length === 0) return refuse('no-rows', {})
  const wrong = rest.find((row) => row.cells.length !== first.cells.length)
  if (wrong)
    return refuse('wrong-number-of-cells', {
      row: wrong.row,
      line: wrong.line,
      cells: wrong.cells.length,
      expected: first.cells.length,
    })

  const again = rest.find((row) => row.cells.every((cell, index) => cell === first.cells[index]))
  if (again) return refuse('header-again', { row: again.row, line: again.line })

  return accept({ delimiter, header: first.cells, rows: rest, endsOpen: !/[\r\n]$/.test(text) })
}

/** The result of `info: true` for a row, which the library's types leave out. */
interface WithInfo {
  readonly record: readonly string[]
  /** `lines`: line in which the row ends. `empty_lines`: how many empty lines were skipped before it. */
  readonly info: { readonly lines: number; readonly empty_lines: number }
}

/** `above`: lines of the file before this text. */
function cut(
  text: string,
  delimiter: SourceDelimiter,
  above: number,
): Result<readonly SourceRow[], RowsRefusal, RowsWhere> {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW,
    }) as unknown as readonly WithInfo[]
    return accept(
      records.map(({ record, info }, index) => {
        const before = records[index - 1]?.info ?? { lines: 0, empty_lines: 0 }
        return {
          row: index + 1 + info.empty_lines,
          line: above + before.lines + 1 + info.empty_lines - before.empty_lines,
          cells: record,
        }
      }),
    )
  } catch (error) {
    if (error instanceof CsvError) return refuse(reasonOf(error.code), whereOf(error))
    throw error
  }
}

function reasonOf(code: string): RowsRefusal {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-not-closed'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'cell-too-long'
  return 'quote-misplaced'
}

/** The row number: rows read and blank lines skipped before it, the header included. */
function whereOf(error: CsvError): RowsWhere {
  const { records, empty_lines: blank } = error
  return typeof records === 'number' && typeof blank === 'number' ? { row: records + blank + 1 } : {}
}

/** The separator that cuts the header into most cells: spreadsheets in many countries write semicolons. */
function delimiterOf(text: string): SourceDelimiter {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? ''
  const candidates: readonly SourceDelimiter[] = [',', ';', '\t']
  return candidates.reduce((best, candidate) =>
    header.split(candidate).length > header.split(best).length ? candidate : best,
  )
}
