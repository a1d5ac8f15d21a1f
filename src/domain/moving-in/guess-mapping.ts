import type { PlainDate } from '../entry/plain-date.ts'
import { programOf, joiningHeadings } from './places/known-form.ts'
import { guessColumns, guessedHolds, mappingOfSheet, type GuessedColumn } from './guess-columns.ts'
import type { Mapping } from './mapping.ts'
import type { HeadedSheet } from './sheet.ts'

export interface GuessedMapping {
  readonly mapping: Mapping
  readonly columns: readonly { readonly sheet: string; readonly columns: readonly GuessedColumn[] }[]
}

/** A mapping of all sheets, for a person to read through. Another sheet without a number belongs to no child and is left out. */
export function guessMapping(sheets: readonly HeadedSheet[], list: string, today: PlainDate): GuessedMapping {
  const form = programOf(sheets)
  const numbers = form ? joiningHeadings(form, sheets) : []
  const each = sheets.map((sheet, at) => {
    const holds = (at > 0 && form?.holds(sheet.name)) || guessedHolds(sheet, at === 0)
    return { sheet, holds, columns: guessColumns(sheet, holds, today, form && { form, number: numbers[at] }) }
  })
  const joined = each.filter(
    ({ holds, columns }) => holds === 'children' || columns.some(({ column }) => column.place === 'number'),
  )
  return {
    mapping: {
      shape: 1,
      is: 'homeward-moving-in',
      list,
      sheets: joined.map(({ sheet, holds, columns }) => mappingOfSheet(sheet, holds, columns)),
    },
    columns: joined.map(({ sheet, columns }) => ({ sheet: sheet.name, columns })),
  }
}
