import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { people } from '../../../../test/support/evidence/people.ts'
import { cellAt } from '../../tables/table.ts'
import type { Policy } from '../policy.ts'
import { protectTable, type ProtectedTable } from './protect-table.ts'
import { loadSolver, type Solver } from '../solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const POLICY: Policy = { threshold: 3, width: 1, zeros: 'published', groups: 'told' }

/** Brute force over every table of whole numbers that agrees with the shown counts: the smallest and the largest value of each cell. No linear programming, so it checks the solver. */
function byHand({ axes, shown }: ProtectedTable): { least: number[]; most: number[] } {
  const inner = [0, 1].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const))
  const least = shown.map(() => Infinity)
  const most = shown.map(() => -Infinity)
  const values = new Array<number>(shown.length).fill(0)
  const fits = (cell: number, value: number) => (shown[cell] === null ? value >= 1 : shown[cell] === value)
  const at = (a: number, b: number) => cellAt(axes, [a, b])
  const totals = () => {
    for (let b = 0; b < 3; b++) values[at(2, b)] = (values[at(0, b)] ?? 0) + (values[at(1, b)] ?? 0)
    for (let a = 0; a < 3; a++) values[at(a, 3)] = [0, 1, 2].reduce((sum, b) => sum + (values[at(a, b)] ?? 0), 0)
  }
  const go = (n: number): void => {
    const place = inner[n]
    if (!place) {
      totals()
      if (!values.every((value, cell) => fits(cell, value))) return
      for (const [cell, value] of values.entries()) {
        least[cell] = Math.min(least[cell] ?? 0, value)
        most[cell] = Math.max(most[cell] ?? 0, value)
      }
      return
    }
    const cell = at(...place)
    const known = shown[cell] ?? null
    for (const value of known === null ? [1, 2, 3, 4, 5, 6, 7, 8] : [known]) {
      values[cell] = value
      go(n + 1)
    }
  }
  go(0)
  return { least, most }
}

describe('a protected table', () => {
  it('lets no small count be found by trying every table that agrees with it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }), (counts) => {
        fc.pre(counts.every((count, n) => count > 0 || n > 2) && counts.slice(3).some((count) => count > 0))
        const dataset = people(
          ['a', 'b'],
          counts.map((count, n) => [count, `a${n < 3 ? 1 : 2}`, `b${n % 3}`] as const),
        )
        const answer = protectTable(solver, dataset, { by: ['a', 'b'] }, POLICY)
        if (!answer.ok || answer.value.axes[0]?.levels.length !== 3)
          throw new Error('this table can always be protected')
        const { least, most } = byHand(answer.value)
        for (const [cell, count] of answer.value.shown.entries()) {
          const isSmall = count === null && (least[cell] ?? 0) < POLICY.threshold
          if (isSmall) expect((most[cell] ?? 0) - (least[cell] ?? 0)).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('hides nothing where nothing is small', () => {
    const dataset = people(
      ['a', 'b'],
      [
        [20, 'x', 'p'],
        [30, 'x', 'q'],
        [40, 'y', 'p'],
        [50, 'y', 'q'],
      ],
    )
    expect(protectTable(solver, dataset, { by: ['a', 'b'] }, POLICY)).toMatchObject({
      ok: true,
      value: { primary: 0, secondary: 0 },
    })
  })

  it('of one record shows nothing', () => {
    const answer = protectTable(solver, people(['a'], [[1, 'x']]), { by: ['a'] }, POLICY)
    expect(answer).toMatchObject({ ok: true, value: { shown: [null, null] } })
  })

  it('is refused where a column is not there, naming it', () => {
    expect(protectTable(solver, people(['a'], [[5, 'x']]), { by: ['b'] }, POLICY)).toEqual({
      ok: false,
      code: 'unknown-column',
      detail: { column: 'b' },
    })
  })
})
