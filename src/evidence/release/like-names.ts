import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '../record/dataset.ts'

export interface LikeNames {
  readonly column: string
  /** Number of values that occur in one row only, and number of all values. */
  readonly alone: number
  readonly values: number
}

/**
 * A column in which most values occur in one row only looks like names or numbers of people. It is refused where every value of it would be written out, counted or not: `columns` must
 * not contain one. A blank is no value. A name in `columns` that is no column of the file is ignored.
 */
export function notLikeNames(dataset: Dataset, columns: readonly string[]): Result<true, 'like-names', LikeNames> {
  for (const [place, { name, values }] of dataset.columns.entries()) {
    if (!columns.includes(name)) continue
    const rows = new Uint32Array(values.length)
    for (const code of dataset.data[place] ?? []) rows[code] = (rows[code] ?? 0) + 1
    const alone = rows.subarray(1).filter((count) => count === 1).length
    if (2 * alone > values.length - 1) return refuse('like-names', { column: name, alone, values: values.length - 1 })
  }
  return accept(true)
}
