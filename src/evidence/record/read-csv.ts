import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { accept, refuse, type Result } from '#result.ts'
import { ColumnInTheMaking, unitsOf, type Dataset } from './dataset.ts'
import type { Delimiter } from './delimiter.ts'
import { rowAt } from './row-at.ts'

export type CsvTableRefusal =
  | 'empty'
  | 'nul-character'
  | 'no-rows'
  | 'column-unnamed'
  | 'column-twice'
  | 'too-many-columns'
  | 'quote-not-closed'
  | 'quote-misplaced'
  | 'row-too-long'
  | 'wrong-number-of-cells'
  | 'cell-too-long'
  | 'too-many-values'

/** The last two only where a unit column is asked for. */
export type CsvRefusal = CsvTableRefusal | 'no-such-unit-column' | 'unit-blank'

/** Rows as a spreadsheet numbers them: the header is row 1, and a blank line is a row. */
export interface CsvWhere {
  readonly row?: number
  readonly column?: string
  readonly cells?: number
  readonly expected?: number
}

export interface CsvOptions {
  /** The unit column, which says whose a record is. It is read into `unit` and is no column of the data. */
  readonly unit?: string
  readonly delimiter?: Delimiter
}

const MOST_COLUMNS = 500
const LONGEST_CELL = 4096
const LONGEST_ROW = 1024 * 1024
const STOP = new Error('no further row is read')

interface Reading {
  header: readonly string[]
  making: ColumnInTheMaking[]
  unitAt: number
  units: string[]
  wrong: ReturnType<typeof refuse<CsvRefusal, CsvWhere>> | null
}

/**
 * Reads the text of a CSV file (RFC 4180) with a header into columns. Each value is kept unchanged, with `;`, `:`, line breaks and spaces. Every
 * row is read or the whole file is refused with the row, and the column where there is one.
 */
export function readCsv(
  text: string,
  options?: CsvOptions & { readonly unit?: never },
): Result<Dataset, CsvTableRefusal, CsvWhere>
export function readCsv(text: string, options?: CsvOptions): Result<Dataset, CsvRefusal, CsvWhere>
export function readCsv(text: string, options: CsvOptions = {}): Result<Dataset, CsvRefusal, CsvWhere> {
  if (text.trim() === '' || text === '\uFEFF') return refuse('empty', {})
  const nul = text.indexOf('\0')
  if (nul >= 0) return refuse('nul-character', { row: rowAt(text, nul) })
  const reading: Reading = { header: [], making: [], unitAt: -1, units: [], wrong: null }
  const broken = readRows(text, reading, options)
  if (reading.wrong) return reading.wrong
  if (broken) return broken
  const columns = reading.making.map((column) => column.finish())
  const size = columns[0]?.data.length ?? reading.units.length
  if (size === 0) return refuse('no-rows', {})
  return accept({
    columns: columns.map(({ column }) => column),
    data: columns.map(({ data }) => data),
    size,
    ...(reading.unitAt >= 0 ? { unit: unitsOf(reading.units) } : {}),
  })
}

function readRows(text: string, reading: Reading, options: CsvOptions) {
  const expected = Math.ceil(text.length / 40)
  try {
    // Rows go straight into columns: a million records as arrays of strings would not fit in memory together with the text.
    parse(text, {
      bom: true,
      delimiter: options.delimiter ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW,
      on_record: (cells: string[], { records, empty_lines: blank }: { records: number; empty_lines: number }) => {
        reading.wrong =
          reading.header.length === 0
            ? readHeader(cells, reading, options, expected)
            : readRow(cells, reading, records + blank)
        // The refusal is certain: the rest of a million rows need not be read.
        if (reading.wrong) throw STOP
        return null
      },
    })
    return null
  } catch (error) {
    if (error === STOP) return null
    if (!(error instanceof CsvError)) throw error
    return refuse(reasonOf(error.code), whereOf(error))
  }
}

function readHeader(
  header: readonly string[],
  reading: Reading,
  { unit }: CsvOptions,
  expected: number,
): Reading['wrong'] {
  if (header.length > MOST_COLUMNS)
    return refuse('too-many-columns', { row: 1, cells: header.length, expected: MOST_COLUMNS })
  const unnamed = header.findIndex((name) => name.trim() === '')
  if (unnamed >= 0) return refuse('column-unnamed', { row: 1, column: String(unnamed + 1) })
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) return refuse('column-twice', { row: 1, column: twice })
  reading.header = header
  reading.unitAt = unit === undefined ? -1 : header.indexOf(unit)
  if (unit !== undefined && reading.unitAt < 0) return refuse('no-such-unit-column', { row: 1, column: unit })
  reading.making = header
    .filter((_, index) => index !== reading.unitAt)
    .map((name) => new ColumnInTheMaking(name, Math.ceil(expected / header.length)))
  return null
}

function readRow(cells: readonly string[], reading: Reading, row: number): Reading['wrong'] {
  const { header, unitAt } = reading
  if (cells.length !== header.length)
    return refuse('wrong-number-of-cells', { row, cells: cells.length, expected: header.length })
  let at = 0
  for (const [index, cell] of cells.entries()) {
    const column = header[index] ?? ''
    if (cell.length > LONGEST_CELL) return refuse('cell-too-long', { row, column })
    if (index === unitAt) {
      if (cell === '') return refuse('unit-blank', { row, column })
      reading.units.push(cell)
    } else if (reading.making[at++]?.add(cell) !== true) return refuse('too-many-values', { row, column })
  }
  return null
}

function reasonOf(code: string): CsvRefusal {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-not-closed'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'row-too-long'
  return 'quote-misplaced'
}

function whereOf(error: CsvError): CsvWhere {
  const { records, empty_lines: blank } = error
  return typeof records === 'number' && typeof blank === 'number' ? { row: records + blank + 1 } : {}
}
