import type { PersonId } from '#domain/entry/ids.ts'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import type { Mapping, SheetMapping } from '#domain/moving-in/mapping.ts'
import { type MovingPlan, planMoving } from '#domain/moving-in/plan-moving.ts'
import { headedSheet, type HeadedSheet } from '#domain/moving-in/sheet.ts'
import { day } from './entries.ts'
import { idFrom } from './people.ts'

export const TODAY = day('2026-03-02')
export const DAYS = { today: TODAY, dayOfList: TODAY }

let made = 0
export const newPerson = (): PersonId => {
  made += 1
  return idFrom(`moved-${String(made)}`) as PersonId
}

/** A sheet written as lines of cells. */
export const sheetOf = (name: string, ...lines: readonly (readonly string[])[]): HeadedSheet => {
  const read = headedSheet({ name, rows: lines })
  if (!read.ok) throw new Error(`a sheet of a test was refused: ${read.code}`)
  return read.value
}

/** The mapping that is guessed for these sheets, as a person who changes nothing keeps it. */
export const guessedMapping = (...sheets: readonly HeadedSheet[]): Mapping =>
  guessMapping(sheets, 'The blue register', TODAY).mapping

/** The same with other places for some columns of the first sheet. */
export const mappedTo = (
  mapping: Mapping,
  over: Readonly<Record<string, SheetMapping['columns'][number]['place']>>,
): Mapping => ({
  ...mapping,
  sheets: mapping.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((one) => ({ ...one, place: over[one.column] ?? one.place })),
  })),
})

export function plannedFor(...sheets: readonly HeadedSheet[]): MovingPlan {
  const planned = planMoving(guessedMapping(...sheets), sheets, DAYS, newPerson)
  if (!planned.ok) throw new Error(`a plan of a test was refused: ${JSON.stringify(planned.detail)}`)
  return planned.value
}

/** Words of the list that the mapping reads as a code, such as “nam” for a boy. */
export const readAsCodes = (mapping: Mapping): ReadonlySet<string> =>
  new Set(
    mapping.sheets.flatMap(({ columns }) =>
      columns.flatMap((column) => ('codes' in column ? (column.codes ?? []).map(({ said }) => said) : [])),
    ),
  )
