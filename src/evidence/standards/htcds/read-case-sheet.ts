import { given, refused, type Answer } from '../../record/answer.ts'
import type { Rows } from '../workbook/workbook.ts'
import type { HtcdsCase } from './case.ts'
import { asText, readHeader, type Repair } from './read-header.ts'
import { readValue, type WrongValue } from './read-value.ts'

export interface ReadSheet {
  readonly cases: readonly HtcdsCase[]
  readonly repairs: readonly Repair[]
  /** Rows that held nothing but their number. */
  readonly blank: number
}

export interface WrongCell {
  readonly row: number
  readonly column: string
  readonly code: WrongValue
}

/** Wrong cells named in one refusal. */
export const MOST_NAMED = 100

/**
 * Reads rows of IOM's case sheet, of a flat file with the standard's ids, or of one with its labels. Every repair is told. Where one value cannot be
 * read the whole sheet is refused, with each row and column, and nothing of it counts.
 */
export function readCaseSheet(rows: Rows): Answer<ReadSheet, 'no-htcds-columns' | 'no-cases' | 'wrong-values', { readonly cells?: readonly WrongCell[] }> {
  const header = readHeader(rows)
  if (!header) return refused('no-htcds-columns', {})
  const repairs: Repair[] = [...header.repairs]
  const wrong: WrongCell[] = []
  const cases: HtcdsCase[] = []
  let blank = 0
  for (const [at, row] of rows.slice(header.firstRow).entries()) {
    const number = at + header.firstRow + 1
    const one: Record<string, string | readonly string[]> = {}
    for (const [column, field] of header.fields.entries()) {
      const cell = row[column] ?? null
      if (!field || cell === null || asText(cell).trim() === '') continue
      const value = readValue(field, cell)
      if (!value.ok) wrong.push({ row: number, column: field.id, code: value.code })
      else {
        one[field.id] = value.value
        repairs.push(...value.repairs.map((repair) => ({ ...repair, row: number, column: field.id })))
      }
    }
    if (Object.keys(one).length === 0) blank += 1
    else cases.push(one)
  }
  if (wrong.length > 0) return refused('wrong-values', { cells: wrong.slice(0, MOST_NAMED) })
  return cases.length === 0 ? refused('no-cases', {}) : given({ cases, repairs, blank })
}
