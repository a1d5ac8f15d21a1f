import { MOST_FIELDS } from '#evidence/release/asked-table.ts'
import { notLikeNames } from '#evidence/release/like-names.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { wrongArgument } from '../terminal/refusal.ts'

/** Refused before anything is counted or spent: a column that the file does not have, or that is named twice. */
export function mustBeColumns({ columns }: Dataset, named: readonly string[]): void {
  const unknown = named.find((name) => !columns.some((column) => column.name === name))
  if (unknown !== undefined)
    throw wrongArgument(
      `Nothing was made: unknown column (column ${unknown}).${columns.length === 1 && /[;\t]/.test(columns[0]?.name ?? '') ? ' The file seems to part its columns by semicolons or tabs: save it with commas.' : ''}`,
    )
  const twice = named.find((name, at) => named.indexOf(name) !== at)
  if (twice !== undefined) throw wrongArgument(`Nothing was made: column twice (column ${twice}).`)
}

/** Column numbers beyond what a reader or the audit can keep apart are refused too. */
export function mustBeCountable(dataset: Dataset, by: readonly string[]): void {
  if (by.length > MOST_FIELDS)
    throw wrongArgument(`Count by ${String(MOST_FIELDS)} columns at most: with more, nearly every child stands alone.`)
  mustBeColumns(dataset, by)
}

/** Refused where every value of a column would be written out, counted or not, and most values of it are like names. */
export function mustNameNobody(dataset: Dataset, named: (column: string) => boolean): void {
  const found = notLikeNames(dataset, dataset.columns.map(({ name }) => name).filter(named))
  if (found.ok) return
  const { column, alone, values } = found.detail
  throw wrongArgument(
    `Nothing was made: most values of the column ${column} stand in one row alone (${String(alone)} of ${String(values)}), as names do, and each would be written out. Group them, or leave the column out.`,
  )
}
