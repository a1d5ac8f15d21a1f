import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '../record/dataset.ts'
import { countUnits } from '../tables/count-units.ts'
import type { Axis, TableFilter, Table } from '../tables/table.ts'
import type { CutCrossing } from './crossings.ts'
import type { Cut } from './cut.ts'
import { Linking } from './linking.ts'
import { systemOf, type System } from './system.ts'

/** How counts were changed before they left. */
export interface CountChange {
  /** Which noise: by one name the same question has the same in every table. What is drawn anew has a name of its own. */
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

/** One table of which nothing was released before. */
export function alone(dataset: Dataset, table: Table): Linked {
  const counted = countUnits(dataset, table)
  const none = new Uint8Array(table.counts.length)
  return {
    system: systemOf(table),
    cellsOf: [Int32Array.from(table.counts.keys())],
    auxiliary: none,
    units: counted ?? table.counts,
    empty: none,
    alike: new Set(),
    crossings: [],
    between: table.counts.length,
  }
}

export type LinkRefusal = 'too-entangled'
export const MOST_LINKED_CELLS = 400_000

/**
 * Brings tables together, the new one first. A filter is a condition like a level: two tables that differ in a filter differ by people who can be counted, so the cells between them are added
 * (differencing). What three two-way tables say together of a three-way one that was never asked for is beyond these relations. Tables of several cuts are tied by who is in which of them, over all cuts at once.
 */
export function link(
  people: Dataset | readonly Cut[],
  tables: readonly TableShape[],
): Result<Linked, LinkRefusal, { readonly cells: number }> {
  const cuts =
    'columns' in people
      ? [{ cut: '', dataset: people, child: Uint32Array.from({ length: people.size }, (_, record) => record), gone: 0 }]
      : people
  const linking = new Linking(cuts, tables, MOST_LINKED_CELLS)
  const linked = linking.run() ? linking.finish() : null
  return linked && linked.system.counts.length <= MOST_LINKED_CELLS
    ? accept(linked)
    : refuse('too-entangled', { cells: MOST_LINKED_CELLS })
}
