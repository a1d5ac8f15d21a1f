import { cutOf, inGroups, keyed } from './cuts.ts'
import { WITHIN, type Alike } from '../../../src/evidence/perturbation/changed-alike.ts'
import { intervals } from '../../../src/evidence/suppression/audit.ts'
import type { Cut } from '../../../src/evidence/suppression/cut.ts'
import { link } from '../../../src/evidence/suppression/link.ts'
import { loadSolver, type Solver } from '../../../src/evidence/suppression/solver.ts'
import { buildTable } from '../../../src/evidence/tables/build-table.ts'
import { releasedOf, type AskedTable } from '../../../src/evidence/release/asked-table.ts'
import { changedCounts } from '../../../src/evidence/release/changed-table.ts'
import { fileOf } from '../../../src/evidence/release/how-changed.ts'
import { makeTable, type TableWanted } from '../../../src/evidence/release/table-release.ts'

export const solver: Solver = await loadSolver()

export const COLUMNS = ['age', 'sex', 'district']
export const children = inGroups([
  [20, '12-14', 'female', 'AL-01'],
  [18, '12-14', 'male', 'AL-01'],
  [13, '15-17', 'female', 'AL-01'],
  [2, '15-17', 'male', 'AL-01'],
  [14, '12-14', 'female', 'AL-02'],
  [22, '12-14', 'male', 'AL-02'],
  [3, '15-17', 'female', 'AL-02'],
  [19, '15-17', 'male', 'AL-02'],
])
export const one = [keyed(cutOf('1', COLUMNS, children))]
export const wanted = (change: Partial<TableWanted> = {}): TableWanted => ({
  cut: 1,
  by: ['age', 'sex'],
  where: [],
  audience: 'public',
  threshold: 11,
  ...change,
})
export const ask = (change: Partial<TableWanted>, out: readonly AskedTable[] = [], cuts: readonly Cut[] = one) =>
  makeTable(solver, cuts, out, wanted(change))
export function made(
  change: Partial<TableWanted>,
  out: readonly AskedTable[] = [],
  cuts: readonly Cut[] = one,
): AskedTable {
  const answer = ask(change, out, cuts)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value.asked
}

/** A table without an audit: every count changed, none hidden. */
export function unaudited(cut: Cut, by: readonly string[], how: Alike): AskedTable {
  const table = buildTable(cut.dataset, { by })
  const shown = table.ok ? changedCounts(cut, { by, where: [] }, table.value, how) : table
  if (!table.ok || !shown.ok) throw new Error('it can be counted')
  return {
    v: 1,
    of: 'cut',
    file: fileOf({ is: how }),
    cut: Number(cut.cut),
    people: cut.dataset.size,
    audience: 'public',
    threshold: 11,
    how: { is: how },
    where: [],
    axes: table.value.axes.map(({ column, levels }) => ({ column, levels: [...levels] })),
    shown: [...shown.value],
  }
}

/**
 * An attacker who holds all these tables and knows how far a count may have been changed: the hidden small counts
 * narrowed to fewer than four values.
 */
export function narrowed(cuts: readonly Cut[], tables: readonly AskedTable[]): number {
  const linked = link(
    cuts,
    tables.map((table) => releasedOf(table, 0)),
  )
  if (!linked.ok) throw new Error(linked.code)
  const { system, cellsOf, auxiliary } = linked.value
  const hidden = new Uint8Array(system.counts.length).fill(1)
  const [least, most] = [new Float64Array(hidden.length), new Float64Array(hidden.length).fill(Infinity)]
  for (const [n, { shown, how }] of tables.entries()) {
    for (const [cell, count] of shown.entries()) {
      const at = cellsOf[n]?.[cell] ?? -1
      if (count === null) continue
      if (!how) hidden[at] = 0
      else if (how.is !== 'noisy') {
        least[at] = Math.max(least[at] ?? 0, count - WITHIN[how.is])
        most[at] = Math.min(most[at] ?? 0, count + WITHIN[how.is])
      }
    }
  }
  const isSmall = (cell: number) =>
    auxiliary[cell] !== 1 && (system.counts[cell] ?? 0) > 0 && (system.counts[cell] ?? 0) < 11
  const all = intervals(solver, system, {
    hidden,
    least: (cell) => least[cell] ?? 0,
    most: (cell) => most[cell] ?? Infinity,
  })
  return all.filter(
    ({ cell, least: low, most: high }) => isSmall(cell) && Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < 3,
  ).length
}
