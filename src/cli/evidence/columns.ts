import { MOST_FIELDS } from '#evidence/release/asked-table.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { wrongArgument } from '../refusal.ts'

/** Refused before anything is counted or paid for: a column that is none, or one that is named twice. */
export function mustBeColumns({ columns }: Dataset, named: readonly string[]): void {
  const unknown = named.find((name) => !columns.some((column) => column.name === name))
  if (unknown !== undefined) throw wrongArgument(`Nothing was made: unknown column (column ${unknown}).${columns.length === 1 && /[;\t]/.test(columns[0]?.name ?? '') ? ' The file seems to part its columns by semicolons or tabs: save it with commas.' : ''}`)
  const twice = named.find((name, at) => named.indexOf(name) !== at)
  if (twice !== undefined) throw wrongArgument(`Nothing was made: column twice (column ${twice}).`)
}

/** And more than a reader holds apart, or the audit. */
export function mustBeCountable(dataset: Dataset, by: readonly string[]): void {
  if (by.length > MOST_FIELDS) throw wrongArgument(`Count by ${String(MOST_FIELDS)} columns at most: with more, nearly every child stands alone.`)
  mustBeColumns(dataset, by)
}

/**
 * A column of which most values stand in one row alone is like names and numbers of people. It is refused where every value of it would be written out, counted or not.
 */
export function mustNameNobody({ columns, data }: Dataset, named: (column: string) => boolean): void {
  for (const [place, { name, values }] of columns.entries()) {
    if (!named(name)) continue
    const rows = new Uint32Array(values.length)
    for (const code of data[place] ?? []) rows[code] = (rows[code] ?? 0) + 1
    const alone = rows.subarray(1).filter((count) => count === 1).length
    if (2 * alone > values.length - 1) throw wrongArgument(`Nothing was made: most values of the column ${name} stand in one row alone (${String(alone)} of ${String(values.length - 1)}), as names do, and each would be written out. Group them, or leave the column out.`)
  }
}
