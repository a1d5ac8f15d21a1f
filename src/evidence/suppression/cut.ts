import type { Dataset } from '../record/dataset.ts'
import { withColumn, type Conditions } from './conditions.ts'

/**
 * A frozen set of records: tables of one period come from one cut. `child[r]` is the number of the child of record r, the same in every cut, and each child has one record in a cut at most;
 * `dataset.unit` numbers households over all cuts too. All cuts have the same columns.
 */
export interface Cut {
  readonly cut: string
  readonly dataset: Dataset
  readonly child: Uint32Array
  /** How many of its records were taken back since a table of it left. */
  readonly gone: number
  /** Of each record its child's key for changing counts alike, where there are keys: even on 0 … 2³² − 1, another in each cut, and nothing that leaves says it. */
  readonly keys?: Uint32Array
}

/** Which cut is asked stands among the conditions, under a name that no column has. */
const CUT = '\0cut'

/** The same conditions asked of this cut; of none where it is ''. */
export const inCut = (conditions: Conditions, cut: string): Conditions =>
  withColumn(conditions, CUT, cut === '' ? null : [cut])

export const cutIn = (conditions: Conditions): string => conditions.get(CUT)?.[0] ?? ''
