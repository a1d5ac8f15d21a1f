import type { PlainDate } from '../entry/plain-date.ts'
import { guessColumns, guessedHolds, mappingOfSheet, type GuessedColumn } from './guess-columns.ts'
import type { Mapping } from './mapping.ts'
import type { HeadedSheet } from './sheet.ts'

export interface GuessedMapping {
  readonly mapping: Mapping
  readonly columns: readonly { readonly sheet: string; readonly columns: readonly GuessedColumn[] }[]
}

/** A mapping of all sheets, for a person to read through. Another sheet without a number belongs to no child and is left out. */
export function guessMapping(sheets: readonly HeadedSheet[], list: string, today: PlainDate): GuessedMapping {
  const each = sheets.map((sheet, at) => {
    const holds = guessedHolds(sheet, at === 0)
    return { sheet, holds, columns: guessColumns(sheet, holds, today) }
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
