import { accept, refuse, type Result } from '#result.ts'
import { keyOfCell } from '../perturbation/cell-key.ts'
import { changedAlike, type Alike } from '../perturbation/changed-alike.ts'
import { conditionsAt, conditionsKey } from '../suppression/conditions.ts'
import type { Cut } from '../suppression/cut.ts'
import { relationsIn } from '../suppression/system.ts'
import { buildTable, type TableRefusal, type TableWhere } from '../tables/build-table.ts'
import type { TableFilter, Table } from '../tables/table.ts'
import type { Found } from './findable.ts'

/** Every count of a table as it is shown, totals too: changed by whom it counts and by its conditions, which also identify a cell for the audit. Refused where the records have no keys. */
export function changedCounts(
  { dataset, keys }: Cut,
  question: { readonly by: readonly string[]; readonly where: readonly TableFilter[] },
  { axes, where, counts }: Table,
  way: Alike,
): Result<readonly number[], TableRefusal | 'no-keys', TableWhere> {
  if (!keys) return refuse('no-keys', {})
  const summed = buildTable(dataset, question, keys)
  if (!summed.ok) return summed
  return accept(
    Array.from(counts, (count, cell) =>
      count === 0
        ? 0
        : changedAlike(way, {
            count,
            keys: keyOfCell(summed.value.counts[cell] ?? 0, conditionsKey(conditionsAt(axes, where, cell))),
          }),
    ),
  )
}

/**
 * The same counts with more of them hidden, so that the found counts can no longer be found: first the found counts themselves, then counts that share a sum with them. Null where nothing is left to hide.
 */
export function hidingFound(
  shown: readonly (number | null)[],
  { linked: { system, cellsOf }, cells }: Found,
): readonly (number | null)[] | null {
  const own = cellsOf[0] ?? new Int32Array()
  const without = (found: ReadonlySet<number>) =>
    shown.map((count, cell) => (found.has(own[cell] ?? -1) ? null : count))
  const isFewer = (next: readonly (number | null)[]) => next.some((count, cell) => count !== shown[cell])
  const found = new Set(cells)
  const themselves = without(found)
  if (isFewer(themselves)) return themselves
  const beside = new Set<number>()
  for (let relation = 0; relation < relationsIn(system); relation++) {
    const terms = system.cells.subarray(system.starts[relation], system.starts[relation + 1])
    if (terms.some((cell) => found.has(cell))) for (const cell of terms) beside.add(cell)
  }
  const others = without(beside)
  return isFewer(others) ? others : null
}
