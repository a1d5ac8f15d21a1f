import type { Axis, TableFilter } from '../tables/table.ts'

/** How counts were changed before their release. */
export interface CountChange {
  /** Id of the noise: with the same id the same question has the same noise in every table. Noise drawn for one release has an id of its own. */
  readonly noise: string
  /** Largest change of a count; Infinity where any change is possible. */
  readonly within: number
  readonly variance: number
  /** The likelihood of a true count given the shown one, up to a constant factor. */
  readonly chance: (count: number, shown: number) => number
  /** How many children of its cut withdrew consent since. */
  readonly gone: number
}

/** A table as it was released: a count, or null where it was hidden. `cut`: the frozen set of records; all releases of one set are of the same people. */
export interface Released {
  readonly axes: readonly Axis[]
  readonly where: readonly TableFilter[]
  readonly shown: readonly (number | null)[]
  readonly cut?: string
  /** Absent where every shown count is the true one. */
  readonly change?: CountChange
}

export type TableShape = Pick<Released, 'axes' | 'where' | 'cut' | 'change'>
