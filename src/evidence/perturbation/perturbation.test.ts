import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { children } from '../../../test/support/evidence/people.ts'
import { addTotals } from '../tables/build-table.ts'
import { cellsIn, TOTAL, type Axis, type Table } from '../tables/table.ts'
import { cellKey, perturbed, recordKeys } from './cell-key.ts'
import { changeOf, pTable } from './p-table.ts'
import { perturbTable } from './perturb-table.ts'
import { controlledRounding, randomRounding } from './random-rounding.ts'

/** The same bytes for the same seed. */
function bytes(seed: number) {
  let state = seed
  return (n: number) => Uint8Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

const CHANGES = pTable({ most: 5, variance: 2, noneUpTo: 2 })

describe('a table of changes', () => {
  it('is refused where nothing could have that variance', () => {
    expect(() => pTable({ most: 2, variance: 50, noneUpTo: 1 })).toThrow('no change')
    expect(() => pTable({ most: 1, variance: 1, noneUpTo: 3 })).toThrow()
  })

  it('loses and gains nothing on average, with the variance asked for', () => {
    for (const { changes, probabilities } of CHANGES.rows.slice(1)) {
      const mean = changes.reduce((sum, change, n) => sum + change * (probabilities[n] ?? 0), 0)
      const variance = changes.reduce((sum, change, n) => sum + change * change * (probabilities[n] ?? 0), 0)
      expect(mean).toBeCloseTo(0, 5)
      expect(variance).toBeCloseTo(2, 5)
      expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0)
    }
  })

  it('leaves nobody as nobody, and never shows one or two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (count, key) => {
        const shown = count + changeOf(CHANGES, count, key)
        if (count === 0) expect(shown).toBe(0)
        expect(shown).toBeGreaterThanOrEqual(0)
        expect([1, 2]).not.toContain(shown)
        expect(Math.abs(shown - count)).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('a cell key', () => {
  it('is the fractional part of the sum: 0.9, 0.3 and 0.6 give 0.8', () => {
    expect(cellKey([0.9, 0.3, 0.6].map((part) => part * 2 ** 32))).toBeCloseTo(0.8, 9)
  })

  it('is the same for the same people in any order', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (keys) => { expect(cellKey(keys)).toBe(cellKey([...keys].reverse())) }))
  })

  it('changes the same people alike, by axis and by filter, where fresh noise would not', () => {
    const keys = recordKeys(children.size, bytes(3))
    const shown = (by: string[], where: { column: string; values: string[] }[]) => {
      const answer = perturbTable(children, { by, where }, keys, CHANGES)
      if (!answer.ok) throw new Error(answer.code)
      return answer.value.counts
    }
    const byAxis = shown(['district', 'form'], [{ column: 'age', values: ['6-11'] }])
    const byFilter = shown(['form'], [{ column: 'age', values: ['6-11'] }, { column: 'district', values: ['AL-01'] }])
    expect([byAxis[0], byAxis[5]]).toEqual([byFilter[0], byFilter[1]])
  })

  it('of other records is refused', () => {
    expect(perturbTable(children, { by: ['form'] }, recordKeys(3, bytes(1)), CHANGES)).toMatchObject({ ok: false, code: 'keys-of-other-records' })
  })

  it('keeps the mean over many draws', () => {
    const keys = recordKeys(20_000, bytes(9))
    const sum = keys.reduce((total, key) => total + perturbed(CHANGES, { count: 7, keys: key }), 0)
    expect(Math.abs(sum / keys.length - 7)).toBeLessThan(0.05)
  })
})

const axis = (column: string, many: number): Axis => ({ column, levels: [...Array.from({ length: many }, (_, n) => `${column}${n}`), TOTAL] })

function tableOf(rows: number, columns: number, inner: readonly number[]): Table {
  const axes = [axis('a', rows), axis('b', columns)]
  const counts = new Float64Array(cellsIn(axes))
  for (const [n, count] of inner.entries()) counts[(n % rows) + Math.floor(n / rows) * (rows + 1)] = count
  addTotals(counts, axes)
  return { axes, where: [], counts }
}

const anyTable = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.nat({ max: 40 }), { minLength: rows * columns, maxLength: rows * columns }).map((inner) => tableOf(rows, columns, inner)))

describe('controlled rounding', () => {
  it('is refused for three axes', () => {
    const table = { axes: [axis('a', 1), axis('b', 1), axis('c', 1)], where: [], counts: new Float64Array(8) }
    expect(controlledRounding(table, 3, bytes(1))).toEqual({ ok: false, code: 'too-many-axes', detail: { axes: 3 } })
  })

  it('gives multiples next to the counts that still add up', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(3 as const, 5 as const), fc.nat(), (table, base, seed) => {
        const answer = controlledRounding(table, base, bytes(seed))
        if (!answer.ok) throw new Error(answer.code)
        const { counts } = answer.value
        const again = Float64Array.from(counts)
        addTotals(again, table.axes)
        expect([...again]).toEqual([...counts])
        for (const [cell, count] of counts.entries()) {
          expect(count % base).toBe(0)
          expect(Math.abs(count - (table.counts[cell] ?? 0))).toBeLessThan(base)
        }
      }),
    )
  })

  it('rounds a list with its total', () => {
    const axes = [axis('a', 4)]
    const counts = Float64Array.from([4, 7, 1, 11, 23])
    const answer = controlledRounding({ axes, where: [], counts }, 5, bytes(5))
    if (!answer.ok) throw new Error(answer.code)
    const shown = [...answer.value.counts]
    expect(shown.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(shown[4])
    expect(shown.every((count) => count % 5 === 0)).toBe(true)
  })

  it('loses and gains nothing on average', () => {
    const table = tableOf(2, 2, [1, 4, 7, 2])
    let sum = 0
    for (let seed = 1; seed <= 500; seed++) {
      const answer = controlledRounding(table, 3, bytes(seed * 7919))
      if (answer.ok) sum += answer.value.counts[0] ?? 0
    }
    expect(Math.abs(sum / 500 - 1)).toBeLessThan(0.25)
  })
})

describe('random rounding', () => {
  it('rounds 1 down two times in three, base 3', () => {
    const table = { axes: [axis('a', 2999)], where: [], counts: new Float64Array(3000).fill(1) }
    const shown = randomRounding(table, 3, bytes(11)).counts
    expect(new Set(shown)).toEqual(new Set([0, 3]))
    expect(shown.filter((count) => count === 3).length / 3000).toBeCloseTo(1 / 3, 1)
  })
})
