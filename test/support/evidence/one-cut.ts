import { cutOf, inGroups } from './cuts.ts'
import { loadSolver, type Solver } from '../../../src/evidence/suppression/solver.ts'
import type { Cut } from '../../../src/evidence/suppression/cut.ts'
import type { AskedTable } from '../../../src/evidence/release/asked-table.ts'
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
  [16, '15-17', 'female', 'AL-02'],
  [19, '15-17', 'male', 'AL-02'],
])
export const one = [cutOf('1', COLUMNS, children)]
export const wanted = (change: Partial<TableWanted> = {}): TableWanted => ({
  cut: 1,
  by: ['age', 'sex'],
  where: [],
  audience: 'public',
  threshold: 11,
  ...change,
})
export const made = (
  change: Partial<TableWanted> = {},
  out: readonly AskedTable[] = [],
  cuts: readonly Cut[] = one,
): AskedTable => {
  const answer = makeTable(solver, cuts, out, wanted(change))
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value.asked
}
export const where = (column: string, ...values: string[]) => [{ column, values }]
