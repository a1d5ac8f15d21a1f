import type { Dataset } from '#evidence/record/dataset.ts'
import type { Released } from '#evidence/suppression/released.ts'
import type { Policy } from '#evidence/suppression/policy.ts'
import {
  protectTable,
  type ProtectedTable,
  type ProtectRefusal,
  type ProtectWhere,
} from '#evidence/suppression/choosing/protect-table.ts'
import type { TableRequest } from '#evidence/tables/build-table.ts'
import type { Job } from './job.ts'
import { solverInWorker } from './solver.ts'

export interface ProtectInput {
  readonly dataset: Dataset
  readonly request: TableRequest
  readonly policy: Policy
  readonly released: readonly Released[]
}

/** One table of any dataset, hidden where it must be and audited against what was released before about the same people. */
export const hideAndAudit: Job<ProtectInput, ProtectedTable, ProtectRefusal, ProtectWhere> = async (
  { dataset, request, policy, released },
  tell,
) => {
  tell({ stage: 'solver', done: 0, of: 0 })
  const ready = await solverInWorker()
  tell({ stage: 'protecting', done: 0, of: 0 })
  return protectTable(ready, dataset, request, policy, released)
}
