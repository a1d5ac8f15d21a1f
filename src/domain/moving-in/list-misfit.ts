import type { DayMisfit } from './said-day.ts'

/** Why a row or a cell does not fit as its column says. */
export type WhyNot =
  | DayMisfit
  | 'no-such-age'
  | 'code-not-known'
  | 'not-a-phone'
  | 'too-long'
  | 'several-in-one-cell'
  | 'scores-without-days'
  | 'error-in-cell'
  | 'formula'
  | 'written-in-zawgyi'
  | 'father-or-suspect'
  | 'about-the-body'
  | 'number-twice'
  | 'no-name'
  | 'no-name-no-number'
  | 'heading-again'
  | 'another-table'
  | 'no-such-child'

/** What becomes of it. Nothing is dropped: what is left out is named, and stays in the agency's own list. */
export type Becomes = 'kept-in-words' | 'read-and-kept-in-words' | 'kept-as-typed' | 'file-of-its-own' | 'left-out'

/** A row is numbered as the spreadsheet numbers it. It names no child. */
export interface ListMisfit {
  readonly sheet: string
  readonly row: number
  readonly column?: string
  readonly why: WhyNot
  readonly becomes: Becomes
}

/** The same of several rows, such as the father in each family. */
export interface RowsMisfit extends Omit<ListMisfit, 'row'> {
  readonly rows: readonly number[]
}

/** Misfits that are alike together; those whose rows are left out first. */
export function alikeMisfits(misfits: readonly ListMisfit[]): readonly RowsMisfit[] {
  const alike = Map.groupBy(misfits, ({ sheet, column = '', why, becomes }) =>
    JSON.stringify([sheet, column, why, becomes]),
  )
  const all = [...alike.values()].flatMap((of): readonly RowsMisfit[] => {
    const [first] = of
    if (!first) return []
    const { row: _, ...rest } = first
    return [{ ...rest, rows: of.map(({ row }) => row) }]
  })
  return [
    ...all.filter(({ becomes }) => becomes === 'left-out'),
    ...all.filter(({ becomes }) => becomes !== 'left-out'),
  ]
}
