import type { Dataset } from '../../../src/evidence/record/dataset.ts'
import { buildTable, type TableRequest } from '../../../src/evidence/tables/build-table.ts'
import { intervals } from '../../../src/evidence/suppression/audit.ts'
import { link } from '../../../src/evidence/suppression/link.ts'
import type { Released } from '../../../src/evidence/suppression/released.ts'
import { PUBLIC, type Policy } from '../../../src/evidence/suppression/policy.ts'
import { protectTable } from '../../../src/evidence/suppression/choosing/protect-table.ts'
import { loadSolver, type Solver } from '../../../src/evidence/suppression/solver.ts'

const solver: Solver = await loadSolver()

export const ask = (
  dataset: Dataset,
  request: TableRequest,
  released: readonly Released[] = [],
  policy: Policy = PUBLIC,
) => protectTable(solver, dataset, request, policy, released)
export const leave = (
  dataset: Dataset,
  request: TableRequest,
  released: readonly Released[] = [],
  policy: Policy = PUBLIC,
) => {
  const answer = ask(dataset, request, released, policy)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value
}

/** A table that hides small counts and nothing else, as a spreadsheet does. */
export function naive(dataset: Dataset, request: TableRequest, threshold = 11): Released {
  const table = buildTable(dataset, request)
  if (!table.ok) throw new Error(table.code)
  const { axes, where, counts } = table.value
  return { axes, where, shown: Array.from(counts, (count) => (count > 0 && count < threshold ? null : count)) }
}

/**
 * An attacker who holds all these tables: how many hidden small counts are narrowed to fewer than `width + 1` values.
 */
export function found(dataset: Dataset, tables: readonly Released[], width = 3, threshold = 11): number {
  const linked = link(dataset, tables)
  if (!linked.ok) throw new Error(linked.code)
  const { system, cellsOf, auxiliary } = linked.value
  const published = new Set(
    tables.flatMap(({ shown }, n) =>
      shown.flatMap((count, cell) => (count === null ? [] : [cellsOf[n]?.[cell] ?? -1])),
    ),
  )
  const hidden = Uint8Array.from(system.counts, (_, cell) => (published.has(cell) ? 0 : 1))
  const all = intervals(solver, system, { hidden, least: (cell) => (auxiliary[cell] === 1 ? 0 : 1) })
  return all.filter(
    ({ cell, least, most }) =>
      (system.counts[cell] ?? 0) > 0 &&
      (system.counts[cell] ?? 0) < threshold &&
      Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < width,
  ).length
}
