import { beforeAll, describe, expect, it } from 'vitest'
import { loadSolver, type Solver } from '../solver.ts'
import { Relations } from '../system.ts'
import { Repairs } from './repair.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

/** 3 + 4 = 7, where the 3 is hidden and the 7 known; no count is below 0 or above `most`. */
function widened(width: number, most: number) {
  const relations = new Relations()
  relations.add(2, [0, 1])
  const hidden = Uint8Array.of(1, 0, 0)
  const repairs = new Repairs(solver, relations.finish(Float64Array.of(3, 4, 7)), {
    hidden,
    known: Uint8Array.of(0, 0, 1),
    least: () => 0,
    most: () => most,
    cost: () => 1,
    reading: 'whole',
  })
  try {
    return { done: repairs.widen(0, width), hidden: [...hidden], runs: repairs.runs }
  } finally {
    repairs.dispose()
  }
}

describe('a hidden count', () => {
  it('that cannot move far enough stays as it is, and no program is solved to find that out', () => {
    expect(widened(4, 3)).toEqual({ done: false, hidden: [1, 0, 0], runs: 0 })
    expect(widened(5, 7)).toEqual({ done: false, hidden: [1, 0, 0], runs: 0 })
  })

  it('that would move only together with one that may not is not widened', () => {
    expect(widened(3, 3)).toMatchObject({ done: false, hidden: [1, 0, 0] })
    expect(widened(1, 3).done).toBe(false)
  })

  it('moves as far as its room is, down to nothing or up to the most, and another is hidden for it', () => {
    expect(widened(3, 6)).toMatchObject({ done: true, hidden: [1, 1, 0] })
    expect(widened(4, 7)).toEqual({ done: true, hidden: [1, 1, 0], runs: 1 })
  })

  it('is not widened where it was never hidden, or is known', () => {
    expect(() => {
      const relations = new Relations()
      relations.add(1, [0])
      const repairs = new Repairs(solver, relations.finish(Float64Array.of(3, 3)), {
        hidden: Uint8Array.of(0, 0),
        known: Uint8Array.of(0, 1),
        least: () => 0,
        cost: () => 1,
        reading: 'whole',
      })
      try {
        expect(repairs.widen(1, 1)).toBe(false)
        repairs.widen(0, 1)
      } finally {
        repairs.dispose()
      }
    }).toThrow('what is widened is hidden')
  })
})
