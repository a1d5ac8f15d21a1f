import type { Dictionary } from './dictionary.ts'
import type { ListSheet } from '../workbook/list-sheets.ts'

const LONGEST_LABEL = 120

/** The sheet with labels behind the names of its fields, and words for the codes whose meaning is said. `records`: it was made of records. */
export function explained(
  { rows: [heads = [], ...rows], ...sheet }: ListSheet,
  { labels, codes }: Dictionary,
  records: boolean,
): ListSheet {
  const fields = heads.map((head) => fieldOf(head, heads, labels, records))
  const meanings = fields.map((field) => codes.get(field))
  return {
    ...sheet,
    rows: [
      fields.map((field) => {
        const label = labels.get(field)
        return label === undefined ? field : `${field} ${label.slice(0, LONGEST_LABEL)}`
      }),
      ...rows.map((row) => row.map((cell, at) => meant(cell, meanings[at]))),
    ],
  }
}

/** A question is written with the groups in which it stands; its own name is enough where no other column has it. */
function fieldOf(head: string, heads: readonly string[], labels: Dictionary['labels'], records: boolean): string {
  if (labels.has(head) || /^(?:_|meta|formhub)/.test(head)) return head
  const own = (heading: string) => heading.split('/').at(-1) ?? heading
  const byDash = head.split('-').at(-1) ?? head
  const short = labels.has(byDash) ? byDash : own(head)
  if (!records && !labels.has(short)) return head
  return short !== '' && heads.filter((other) => own(other) === short || other.endsWith(`-${short}`)).length === 1
    ? short
    : head
}

/** Several codes of one cell, as Primero writes them in its sheets and in CSV, and as Kobo writes them. */
const SEPARATORS = [' ||| ', '; ', ' ']

function meant(cell: string, meanings: ReadonlyMap<string, string> | undefined): string {
  const text = /^\[".*"\]$/su.test(cell) ? listed(cell) : cell
  if (!meanings || text === '') return text
  const whole = meanings.get(text)
  if (whole !== undefined) return whole
  for (const separator of SEPARATORS) {
    const words = text.split(separator).map((code) => meanings.get(code.trim()))
    if (words.length > 1 && words.every((word) => word !== undefined)) return words.join('; ')
  }
  return text
}

/** A list in a CSV cell is written as JSON is. */
function listed(cell: string): string {
  try {
    const values: unknown = JSON.parse(cell)
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values.join('; ') : cell
  } catch {
    return cell
  }
}
