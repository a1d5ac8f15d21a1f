import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '../record/dataset.ts'

export interface LikeNames {
  readonly column: string
  /** Values that stand in one row alone, of how many. */
  readonly alone: number
  readonly values: number
}

/**
 * A column of which most values stand in one row alone is like names and numbers of people. It is refused where every value of it would be written out, counted or not: among `columns` there
 * must be none. A blank is no value. A name in `columns` that no column of the file has is ignored.
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
