import { beforeAll, describe, expect, it } from 'vitest'
import { children } from '../../../test/support/evidence/people.ts'
import { buildTable } from '../tables/build-table.ts'
import { audit, intervals } from './audit.ts'
import { protectCells } from './choosing/protect.ts'
import { reduce } from './reduction.ts'
import { loadSolver, type Solver } from './solver.ts'
import { systemOf, type System } from './system.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const systemBy = (...by: string[]): System => {
  const answer = buildTable(children, { by })
  if (!answer.ok) throw new Error(answer.code)
  return systemOf(answer.value)
}
const hiding = (system: System, cells: readonly number[]) =>
  Uint8Array.from(system.counts, (_, cell) => (cells.includes(cell) ? 1 : 0))

// Districts vary fastest: cells 0 to 3 are the districts, 4 their total, then the next form.
const system = () => systemBy('district', 'form')

describe('a pattern is found wanting', () => {
  it('where one count is hidden and its total is not', () => {
    const { counts } = system()
    const hidden = hiding(system(), [0])
    expect(reduce(system(), hidden).variableOf[0]).toBe(-1)
    expect(audit(solver, system(), { hidden, width: () => 1, least: () => 1, reading: 'whole' })).toMatchObject({
      narrow: [0],
    })
    expect(intervals(solver, system(), { hidden, least: () => 1 })).toEqual([
      { cell: 0, least: counts[0], most: counts[0] },
    ])
  })

  it('where a row hides two counts and the columns give both away', () => {
    expect(
      audit(solver, system(), {
        hidden: hiding(system(), [0, 1]),
        width: () => 1,
        least: () => 1,
        reading: 'real',
      }).narrow.toSorted(),
    ).toEqual([0, 1])
  })

  it('where a square of four must move by more than its corners can lose', () => {
    const [a, b, c, d] = [0, 1, 5, 6]
    const counts = Float64Array.from(system().counts)
    const cells = [a, b, c, d]
    const range = intervals(solver, system(), { hidden: hiding(system(), cells), least: () => 1 })
    expect(range.map(({ cell }) => cell)).toEqual(cells)
    // A square of four hidden cells can move by as much as its smallest corner can lose.
    const room =
      Math.min((counts[a] ?? 0) - 1, (counts[d] ?? 0) - 1) + Math.min((counts[b] ?? 0) - 1, (counts[c] ?? 0) - 1)
    for (const { least, most } of range) expect(most - least).toBeCloseTo(room, 6)
    expect(
      audit(solver, system(), {
        hidden: hiding(system(), cells),
        width: () => room + 1,
        least: () => 1,
        reading: 'whole',
      }).narrow,
    ).toHaveLength(4)
    expect(
      audit(solver, system(), { hidden: hiding(system(), cells), width: () => room, least: () => 1, reading: 'whole' })
        .narrow,
    ).toEqual([])
  })
})

describe('protecting a system', () => {
  it('whose guarded counts everyone has already is no protection, and the audit says so', () => {
    const small = systemBy('district', 'age', 'form')
    const all = new Uint8Array(small.counts.length).fill(1)
    const guarded = Uint8Array.from(small.counts, (count) => (count > 0 && count < 11 ? 1 : 0))
    const known = all.map((byte, cell) => byte - (guarded[cell] ?? 0))
    const { audit: found } = protectCells(solver, small, {
      guarded,
      known,
      auxiliary: new Uint8Array(all.length),
      width: () => 1,
      least: () => 1,
      reading: 'whole',
      sparing: false,
    })
    expect(found.narrow.length).toBe(guarded.reduce((sum, byte) => sum + byte, 0))
  })

  it('hides no more than it did once needless cells are published again', () => {
    const small = systemBy('district', 'age', 'form')
    const guarded = Uint8Array.from(small.counts, (count) => (count > 0 && count < 11 ? 1 : 0))
    const task = {
      guarded,
      known: Uint8Array.from(small.counts, (count) => (count === 0 ? 1 : 0)),
      auxiliary: new Uint8Array(guarded.length),
      width: () => 3,
      least: () => 1,
      reading: 'whole',
    } as const
    const [plain, sparing] = [false, true].map((spared) => protectCells(solver, small, { ...task, sparing: spared }))
    const hidden = (bytes: Uint8Array | undefined) => bytes?.reduce((sum, byte) => sum + byte, 0) ?? 0
    expect(sparing?.audit.narrow).toEqual([])
    expect(hidden(sparing?.hidden)).toBeLessThanOrEqual(hidden(plain?.hidden))
  })
})
