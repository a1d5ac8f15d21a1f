import type { Axis, TableFilter } from '../tables/table.ts'

/** How counts were changed before they left. */
export interface CountChange {
  /** Name of the noise: under one name the same question has the same noise in every table. Noise that is drawn for one release has its own name. */
  readonly noise: string
  /** No count was changed by more; Infinity where any change is possible. */
  readonly within: number
  readonly variance: number
  /** How likely a true count is shown so, but for a factor. */
  readonly chance: (count: number, shown: number) => number
  /** How many children of its cut took back a yes since. */
  readonly gone: number
}

/** A table as it left: a count or null where it was hidden. `cut`: of which frozen set of records; all releases of one set are of the same people. */
export interface Released {
  readonly axes: readonly Axis[]
  readonly where: readonly TableFilter[]
  readonly shown: readonly (number | null)[]
  readonly cut?: string
  /** Absent where every shown count is the true one. */
  readonly change?: CountChange
}

export type TableShape = Pick<Released, 'axes' | 'where' | 'cut' | 'change'>
