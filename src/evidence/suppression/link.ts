import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '../record/dataset.ts'
import { countUnits } from '../tables/count-units.ts'
import type { Table } from '../tables/table.ts'
import type { Cut } from './cut.ts'
import type { Linked } from './linked.ts'
import { Linking } from './linking.ts'
import type { TableShape } from './released.ts'
import { systemOf } from './system.ts'

/** One table without earlier releases. */
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
 * Links tables, the new one first. A filter is a condition like a level: two tables that differ in a filter differ by people who can be counted, so the cells between them are added
 * (differencing). What several tables together reveal of a combination that none of them counts is covered too, up to the limits of `joints` (tables of one cut) and `histories` (of several).
 * Tables of several cuts are linked by who is in which of them, over all cuts at once.
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
