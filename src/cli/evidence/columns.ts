import { MOST_FIELDS } from '#evidence/release/asked-table.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { wrongArgument } from '../refusal.ts'

/** Refused before anything is counted or paid for: a column that is none, or one that is named twice. */
export function mustBeColumns({ columns }: Dataset, named: readonly string[]): void {
  const unknown = named.find((name) => !columns.some((column) => column.name === name))
  if (unknown !== undefined) throw wrongArgument(`Nothing was made: unknown column (column ${unknown}).`)
  const twice = named.find((name, at) => named.indexOf(name) !== at)
  if (twice !== undefined) throw wrongArgument(`Nothing was made: column twice (column ${twice}).`)
}

/** And more than a reader holds apart, or the audit. */
export function mustBeCountable(dataset: Dataset, by: readonly string[]): void {
  if (by.length > MOST_FIELDS) throw wrongArgument(`Count by ${String(MOST_FIELDS)} columns at most: with more, nearly every child stands alone.`)
  mustBeColumns(dataset, by)
}
