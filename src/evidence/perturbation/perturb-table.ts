import { given, refused, type Answer } from '../record/answer.ts'
import type { Dataset } from '../record/dataset.ts'
import { buildTable, type TableRefusal, type TableRequest, type TableWhere } from '../tables/build-table.ts'
import type { Table } from '../tables/table.ts'
import { perturbed } from './cell-key.ts'
import type { PTable } from './p-table.ts'

const RANGE = 2 ** 32

/** A table in which every count is changed by its cell key, totals too. `keys` has one key for each record of the dataset. */
export function perturbTable(dataset: Dataset, request: TableRequest, keys: Uint32Array, changes: PTable): Answer<Table, TableRefusal | 'keys-of-other-records', TableWhere> {
  if (keys.length !== dataset.size) return refused('keys-of-other-records', {})
  const counted = buildTable(dataset, request)
  if (!counted.ok) return counted
  const summed = buildTable(dataset, request, keys)
  if (!summed.ok) return summed
  const { axes, where, counts } = counted.value
  return given({ axes, where, counts: counts.map((count, cell) => perturbed(changes, { count, keys: (summed.value.counts[cell] ?? 0) % RANGE })) })
}
