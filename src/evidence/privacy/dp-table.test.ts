import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../test/support/evidence/dataset-of.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { boundContributions } from './contribution.ts'
import { countWithNoise, type TableAsked, tableCost } from './dp-table.ts'
import { deltaAt } from './gaussian-dp.ts'
import { RandomBits } from './random-bits.ts'

const asked = (change: Partial<TableAsked> = {}): TableAsked => ({
  columns: ['sex', 'district'],
  epsilon: 1,
  delta: 1e-6,
  most: 1,
  domain: 'found',
  ...change,
})
const rows = [
  ...new Array<string[]>(400).fill(['female', 'AL-04']),
  ...new Array<string[]>(300).fill(['male', 'AL-04']),
  ['other', 'AL-09'],
]
const dataset = datasetOf(['sex', 'district'], rows)

describe('a noisy table is refused', () => {
  it.each<[string, Partial<TableAsked>, string]>([
    ['without columns', { columns: [] }, 'no-columns'],
    ['over a column that is not there', { columns: ['sex', 'name'] }, 'unknown-column'],
    ['with no privacy at all', { epsilon: Infinity }, 'wrong-privacy'],
    ['with a δ that lets everything through', { delta: 1 }, 'wrong-privacy'],
    ['with a δ at its upper limit', { delta: 0.1 }, 'wrong-privacy'],
    ['with a δ at its lower limit', { delta: 1e-15 }, 'wrong-privacy'],
    ['with an ε under its limit', { epsilon: 0.009 }, 'wrong-privacy'],
    ['with an ε over its limit', { epsilon: 100.1 }, 'wrong-privacy'],
    ['with half a record a child', { most: 0.5 }, 'wrong-most'],
    ['with no record a child', { most: 0 }, 'wrong-most'],
    ['with more records a child than the limit', { most: 1001 }, 'wrong-most'],
  ])('%s', (_, change, code) => {
    expect(countWithNoise(dataset, asked(change), seededBytes(1))).toMatchObject({ ok: false, code })
  })

  it('and made at each limit that may be asked for', () => {
    for (const change of [{ epsilon: 0.01 }, { epsilon: 100 }, { most: 1000 }])
      expect(countWithNoise(dataset, asked(change), seededBytes(1))).toMatchObject({ ok: true })
  })

  it('of more declared cells than anyone reads', () => {
    const wide = datasetOf(
      ['a', 'b'],
      Array.from({ length: 1_100 }, (_, n) => [`a${n}`, `b${n}`]),
    )
    expect(countWithNoise(wide, asked({ columns: ['a', 'b'], domain: 'declared' }), seededBytes(1))).toMatchObject({
      ok: false,
      code: 'too-many-cells',
    })
  })
})

describe('a noisy table', () => {
  it('names no cell that a single child is in', () => {
    for (let seed = 0; seed < 50; seed++) {
      const table = countWithNoise(dataset, asked(), seededBytes(seed))
      if (!table.ok) throw new Error(table.code)
      expect(table.value.cells.map(({ values }) => values.join(' '))).toEqual(['female AL-04', 'male AL-04'])
    }
  })

  it('shows every declared cell, also where nobody is', () => {
    const table = countWithNoise(dataset, asked({ domain: 'declared' }), seededBytes(2))
    if (!table.ok) throw new Error(table.code)
    expect(table.value.cells).toHaveLength(4 * 3)
    expect(table.value.threshold).toBeNull()
  })

  it('is near the counts, as far as its noise says', () => {
    const table = countWithNoise(dataset, asked(), seededBytes(3))
    if (!table.ok) throw new Error(table.code)
    expect(Math.abs((table.value.cells[0]?.count ?? 0) - 400)).toBeLessThan(6 * table.value.sd)
    expect(table.value.sd).toBeLessThan(6)
  })

  it('costs what was asked, thresholds and whole numbers included', () => {
    for (const domain of ['found', 'declared'] as const)
      for (const most of [1, 4]) {
        const delta = deltaAt(tableCost(asked({ domain, most })), 1)
        expect(delta).toBeLessThanOrEqual(1e-6)
        expect(delta).toBeGreaterThan(0.99e-6)
      }
  })

  it('of no records shows nothing', () => {
    expect(countWithNoise(datasetOf(['sex', 'district'], []), asked(), seededBytes(4))).toMatchObject({
      ok: true,
      value: { cells: [] },
    })
  })

  it('of ten thousand values that are one record each shows none of them', () => {
    const scattered = datasetOf(
      ['place'],
      Array.from({ length: 10_000 }, (_, n) => [`place ${n}`]),
    )
    expect(countWithNoise(scattered, asked({ columns: ['place'] }), seededBytes(5))).toMatchObject({
      ok: true,
      value: { cells: [] },
    })
  })
})

describe('records of one child', () => {
  const siblings = datasetOf(
    ['sex'],
    Array.from({ length: 30 }, () => ['female']),
    Array.from({ length: 30 }, (_, n) => `household ${Math.floor(n / 5)}`),
  )

  it('are used up to the bound, whichever they are', () => {
    const { rows: kept, leftOut } = boundContributions(siblings, 2, new RandomBits(seededBytes(6)))
    const byHousehold = Map.groupBy(kept, (row) => siblings.unit?.[row])
    expect([...byHousehold.values()].map((of) => of.length)).toEqual(new Array(6).fill(2))
    expect(leftOut).toBe(18)
    expect([...kept]).not.toEqual([0, 1, 5, 6, 10, 11, 15, 16, 20, 21, 25, 26])
  })

  it('are answered with as much more noise', () => {
    const one = countWithNoise(siblings, asked({ columns: ['sex'], domain: 'declared' }), seededBytes(7))
    const five = countWithNoise(siblings, asked({ columns: ['sex'], domain: 'declared', most: 5 }), seededBytes(7))
    if (!one.ok || !five.ok) throw new Error('a table was refused')
    expect(five.value.sd / one.value.sd).toBeCloseTo(5, 0)
  })
})
