import type { CutCrossing } from './crossings.ts'
import type { System } from './system.ts'

/** All tables as one system: cells of the same people are one cell, and every sum and difference that follows from the conditions is a relation. */
export interface Linked {
  readonly system: System
  /** For each table and each of its cells, which cell of the system it is. */
  readonly cellsOf: readonly Int32Array[]
  /** 1 for cells of no table, that only their neighbours bound. */
  readonly auxiliary: Uint8Array
  /** Of how many children or households the records of each cell are. */
  readonly units: Float64Array
  /** 1 for cells that everybody knows to be empty: a value that nobody of that cut has. */
  readonly empty: Uint8Array
  /** Zeros behind which it is hidden that all of a group share one answer to a secret question, differences between tables among them. */
  readonly alike: ReadonlySet<number>
  /** The same question asked of two cuts, for every two. */
  readonly crossings: readonly CutCrossing[]
  /** From this cell on they are no answers of a cut, but of who is in which cuts. */
  readonly between: number
}
