import type { CutCrossing } from './crossings.ts'
import type { System } from './system.ts'

/** All tables as one system: cells of the same people are one cell, and every sum and difference that follows from the conditions is a relation. */
export interface Linked {
  readonly system: System
  /** For each table and each of its cells, the number of its cell in the system. */
  readonly cellsOf: readonly Int32Array[]
  /** 1 for cells of no table, which only related cells bound. */
  readonly auxiliary: Uint8Array
  /** How many children or households the records of each cell belong to. */
  readonly units: Float64Array
  /** 1 for cells that every reader knows to be empty: a value that nobody in that cut has. */
  readonly empty: Uint8Array
  /** Zeros that must be hidden because they would reveal that all of a group share one answer to a secret question; differences between tables included. */
  readonly alike: ReadonlySet<number>
  /** The same question asked of two cuts, for every two cuts. */
  readonly crossings: readonly CutCrossing[]
  /** The first cell that is no answer of a cut, but counts who is in which cuts. */
  readonly between: number
}
