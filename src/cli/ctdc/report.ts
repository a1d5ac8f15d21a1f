import type { CaseData, UnknownCode } from './case-data.ts'
import { counted, printable } from './refusal-words.ts'

const LISTED = 40

/** The summary that a person reads before anything is written. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export function report(data: CaseData): string {
  const { rows, adults, ageUnknown } = data
  const lines = [
    `Layout: ${data.layout.title}`,
    `Rows: ${rows.length.toLocaleString('en')}; ${counted(distinct(data), 'distinct row')}. Equal rows are different people: each becomes a file of its own.`,
    `Age: ${counted(rows.length - adults - ageUnknown, 'row')} of a child, ${counted(adults, 'row')} of an adult at registration, ${counted(ageUnknown, 'row')} not known.`,
    ...blankRows(data),
    ...(data.delimiter === ',' ? [] : [`Separator: ${data.delimiter === ';' ? 'semicolon' : 'tab'}`]),
    ...(data.endsOpen
      ? [
          'The last line has no line break at its end. Compare the last row with the source: the file may have been cut off there.',
        ]
      : []),
    ...unknownCodes(data.unknown),
  ]
  return lines.join('\n')
}

/** A spreadsheet writes separators for rows that somebody cleared. No row is dropped, so each of them would become a file. */
function blankRows({ rows }: CaseData): readonly string[] {
  const blank = rows.filter(({ given }) => given.every(({ value }) => value === ''))
  const [first] = blank
  return first === undefined
    ? []
    : [
        `Empty: ${counted(blank.length, 'row has', 'rows have')} nothing in any cell, the first is row ${String(first.row)}. Each becomes a file; where that is not meant, take them out of the source first.`,
      ]
}

function unknownCodes(unknown: readonly UnknownCode[]): readonly string[] {
  if (unknown.length === 0) return ['Codes: every one is known.']
  return [
    `Codes: ${counted(unknown.length, 'is', 'are')} not in the publisher's list. They are kept exactly as given.`,
    ...unknown.slice(0, LISTED).map(({ row, column, value }) => `  row ${String(row)}, ${column}: ${printable(value)}`),
    ...(unknown.length > LISTED ? [`  and ${(unknown.length - LISTED).toLocaleString('en')} more`] : []),
  ]
}

function distinct({ rows }: CaseData): number {
  return new Set(rows.map((row) => JSON.stringify(row.given.map((cell) => cell.value)))).size
}
