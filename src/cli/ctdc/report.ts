import type { CaseData, UnknownCode } from './case-data.ts'
import { counted } from './refusal-words.ts'

const LISTED = 40

/** What a person reads before anything is written. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export function report(data: CaseData): string {
  const { rows, adults, ageUnknown } = data
  const lines = [
    `Layout: ${data.layout.title}`,
    `Rows: ${rows.length.toLocaleString('en')}; ${counted(distinct(data), 'distinct row')}. Equal rows are different people: each becomes a file of its own.`,
    `Age: ${counted(rows.length - adults - ageUnknown, 'row')} of a child, ${counted(adults, 'row')} of an adult at registration, ${counted(ageUnknown, 'row')} not known.`,
    ...(data.delimiter === ',' ? [] : [`Separator: ${data.delimiter === ';' ? 'semicolon' : 'tab'}`]),
    ...(data.endsOpen ? ['The last line has no line break at its end. Compare the last row with the source: the file may have been cut off there.'] : []),
    ...unknownCodes(data.unknown),
  ]
  return lines.join('\n')
}

function unknownCodes(unknown: readonly UnknownCode[]): readonly string[] {
  if (unknown.length === 0) return ['Codes: every one is known.']
  return [
    `Codes: ${counted(unknown.length, 'is', 'are')} not in the publisher's list. They are kept exactly as given.`,
    ...unknown.slice(0, LISTED).map(({ row, column, value }) => `  row ${String(row)}, ${column}: ${printable(value)}`),
    ...(unknown.length > LISTED ? [`  and ${(unknown.length - LISTED).toLocaleString('en')} more`] : []),
  ]
}

/** One line whatever the cell holds: control characters would move the cursor of a terminal. */
const printable = (value: string) => JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value).replaceAll(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)

function distinct({ rows }: CaseData): number {
  return new Set(rows.map((row) => JSON.stringify(row.given.map((cell) => cell.value)))).size
}
