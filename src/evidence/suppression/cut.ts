import type { Dataset } from '../record/dataset.ts'
import { withColumn, type Conditions } from './conditions.ts'

/**
 * A frozen set of records: tables of one period come from one cut. `child[r]` is the number of the child of record r, the same in every cut, and each child has at most one record in a cut;
 * `dataset.unit` numbers households over all cuts too. All cuts have the same columns.
 */
export interface Cut {
  readonly cut: string
  readonly dataset: Dataset
  readonly child: Uint32Array
  /** How many of its records were removed since a table of it was released. */
  readonly gone: number
  /** For each record its child's key for changing counts, where there are keys: uniform on 0 … 2³² − 1, different in each cut, and revealed by nothing that is released. */
  readonly keys?: Uint32Array
}

/** The cut is one of the conditions, under a name that no column has. */
const CUT = '\0cut'

/** The same conditions for this cut; without a cut where it is ''. */
export const inCut = (conditions: Conditions, cut: string): Conditions =>
  withColumn(conditions, CUT, cut === '' ? null : [cut])

export const cutIn = (conditions: Conditions): string => conditions.get(CUT)?.[0] ?? ''
