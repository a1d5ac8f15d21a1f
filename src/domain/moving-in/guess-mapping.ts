import type { PlainDate } from '../entry/plain-date.ts'
import { programOf, joiningHeadings } from './places/known-form.ts'
import { guessColumns, guessedHolds, mappingOfSheet, type GuessedColumn } from './guess-columns.ts'
import type { Mapping } from './mapping.ts'
import type { HeadedSheet } from './sheet.ts'

export interface GuessedMapping {
  readonly mapping: Mapping
  /** Sheets that no number joins to the children, such as one of instructions. */
  readonly leftOut: readonly string[]
  readonly columns: readonly { readonly sheet: string; readonly columns: readonly GuessedColumn[] }[]
}

/** A mapping of all sheets, for a person to read through. A sheet that no number joins to the children is left out, and named. */
export function guessMapping(sheets: readonly HeadedSheet[], list: string, today: PlainDate): GuessedMapping {
  const form = programOf(sheets)
  const numbers = form ? joiningHeadings(form, sheets) : []
  const each = sheets.map((sheet, at) => {
    const holds = (at > 0 && form?.holds(sheet.name)) || guessedHolds(sheet, at === 0)
    return { sheet, holds, columns: guessColumns(sheet, holds, today, form && { form, number: numbers[at] }) }
  })
  const isJoined = ({ columns }: (typeof each)[number]) => columns.some(({ column }) => column.place === 'number')
  const children = each.find(({ holds }) => holds === 'children')
  const joined = each.filter((one) => one === children || (children && isJoined(children) && isJoined(one)))
  return {
    mapping: {
      shape: 1,
      is: 'homeward-moving-in',
      list,
      sheets: joined.map(({ sheet, holds, columns }) => mappingOfSheet(sheet, holds, columns)),
    },
    leftOut: each.filter((one) => !joined.includes(one)).map(({ sheet }) => sheet.name),
    columns: joined.map(({ sheet, columns }) => ({ sheet: sheet.name, columns })),
  }
}
