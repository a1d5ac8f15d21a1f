import type { BrokenDown } from './broken-down.ts'
import type { ReturnFigures } from './return-figures.ts'

/**
 * A table as lines of a CSV file (RFC 4180), with the byte order mark by which spreadsheets recognise UTF-8. No cell
 * can be read as a formula: such a cell is quoted as text.
 */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : /^[\s]*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The words around the counts, in the language of the person who saves them. */
export interface CsvWords {
  readonly head: readonly string[]
  readonly row: string
  readonly count: string
  readonly tooLow: string
  readonly small: string
}

/**
 * A return as a file: what it is and for which days, then a row and its count on each line. It contains no more than
 * the print does.
 */
export function returnCsv({ rows }: ReturnFigures, words: CsvWords): string {
  return csvOf([
    ...words.head.map((line) => [line]),
    [],
    [words.row, words.count],
    ...rows.map((row) => [row.label, row.count, ...remarks(row, words)]),
  ])
}

const remarks = (
  { partly, isSmall }: Pick<ReturnFigures['rows'][number], 'partly' | 'isSmall'>,
  { tooLow, small }: CsvWords,
): readonly string[] => [...(partly.length > 0 ? [tooLow] : []), ...(isSmall ? [small] : [])]

/** The children by district, sex, age, form or service as a file: a column for each question, then the count. */
export function brokenDownCsv(
  { rows, partly }: BrokenDown,
  words: CsvWords & { readonly columns: readonly string[]; readonly code: (code: string, column: number) => string },
): string {
  return csvOf([
    ...words.head.map((line) => [line]),
    [],
    [...words.columns, words.count],
    ...rows.map(({ codes, children, isSmall }) => [
      ...codes.map(words.code),
      children,
      ...remarks({ partly, isSmall }, words),
    ]),
  ])
}
