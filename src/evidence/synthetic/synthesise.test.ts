import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../test/support/evidence/dataset-of.ts'
import { COLUMNS, inventedRows } from '../../../test/support/evidence/invented-children.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { allSteps, modestly, synthesised } from '../../../test/support/evidence/synthesised.ts'
import type { Dataset } from '../record/dataset.ts'
import { compose, deltaAt } from '../privacy/gaussian-dp.ts'
import { slackOf } from '../privacy/noise.ts'
import { RandomBits } from '../privacy/random-bits.ts'
import { chanceFrom } from './chance.ts'
import { compareDatasets } from './figures.ts'
import { fitRows } from './fitting.ts'
import { leastSquares } from './least-squares.ts'
import { measureTables, measureValues } from './measure.ts'
import { costOf, planFor } from './plan.ts'
import { countCells } from './rows.ts'
import { supportOf } from './support.ts'
import { synthesise } from './synthesise.ts'

const children = datasetOf(COLUMNS, inventedRows(1_500, 1))
const rowsOf = ({ columns, data, size }: Dataset) =>
  Array.from({ length: size }, (_, row) => columns.map(({ values }, column) => values[data[column]?.[row] ?? 0] ?? ''))
const refusal = (dataset: Dataset, change: object) =>
  synthesise(dataset, { ...modestly, ...change }, seededBytes(1)).next().value

describe('synthetic records are refused', () => {
  it.each([
    ['with four-way counts', { ways: 4 }, 'wrong-ways'],
    ['with no privacy at all', { epsilon: Infinity }, 'wrong-privacy'],
    ['with an ε that is no number', { epsilon: NaN }, 'wrong-privacy'],
    ['with a δ of one', { delta: 1 }, 'wrong-privacy'],
    ['with no record a child', { most: 0 }, 'wrong-most'],
    ['with a least of nothing', { least: 0 }, 'wrong-least'],
  ])('%s', (_, change, code) => {
    expect(refusal(children, change)).toMatchObject({ ok: false, code })
  })

  it('with so many tables and records a child that whole-number noise alone would use the budget', () => {
    const wide = Array.from({ length: 20 }, (_, n) => `c${n}`)
    expect(refusal(datasetOf(wide, [wide]), { most: 1000, epsilon: 0.01 })).toMatchObject({
      ok: false,
      code: 'wrong-most',
    })
  })

  it('of a file without records, without columns, or with too many', () => {
    expect(refusal(datasetOf(COLUMNS, []), {})).toMatchObject({ ok: false, code: 'no-records' })
    expect(refusal({ columns: [], data: [], size: 4 }, {})).toMatchObject({ ok: false, code: 'no-columns' })
    const wide = Array.from({ length: 61 }, (_, n) => `c${n}`)
    expect(refusal(datasetOf(wide, [wide]), {})).toMatchObject({ ok: false, code: 'too-many-columns' })
  })
})

describe('synthetic records of odd files', () => {
  it('of one child say nothing of the child', () => {
    const { dataset } = synthesised(
      datasetOf(COLUMNS, [['female', '6-11', 'labour', 'AL-01', 'assisted', 'in']]),
      modestly,
      seededBytes(2),
    )
    expect(
      rowsOf(dataset)
        .flat()
        .every((value) => value === ''),
    ).toBe(true)
  })

  it('of children all alike are alike', () => {
    const { dataset } = synthesised(
      datasetOf(['sex', 'age'], new Array(500).fill(['female', '6-11'])),
      modestly,
      seededBytes(3),
    )
    expect(Math.abs(dataset.size - 500)).toBeLessThan(40)
    expect(rowsOf(dataset).filter(([sex, age]) => sex === 'female' && age === '6-11').length).toBeGreaterThan(450)
  })

  it('with a column of very many values leave it blank', () => {
    const { dataset } = synthesised(
      datasetOf(
        ['sex', 'number'],
        Array.from({ length: 20_000 }, (_, n) => [n % 2 ? 'female' : 'male', String(n)]),
      ),
      modestly,
      seededBytes(4),
    )
    expect(dataset.columns.map(({ values }) => values.length)).toEqual([3, 1])
    expect(dataset.columns[1]?.name).toBe('number')
  })

  it('with values of any letters keep them as they stand', () => {
    const odd = 'a;b:c\n"d" <semicolon>'
    const { dataset } = synthesised(datasetOf(['form'], new Array(400).fill([odd])), modestly, seededBytes(5))
    expect(dataset.columns[0]?.values).toEqual(['', odd])
  })
})

describe('synthetic records', () => {
  const { dataset, cost, threshold } = synthesised(children, modestly, seededBytes(6))
  const figures = compareDatasets(children, dataset, 3)

  it('are as many as the children, within what noise allows', () => {
    expect(Math.abs(dataset.size - children.size)).toBeLessThan(30)
  })

  it('keep the counts of one, two and three values', () => {
    expect(figures.errorInBoth.every((error) => error < 12)).toBe(true)
    expect(figures.suppressed).toBeLessThan(0.5)
    expect(figures.fabricated).toBeLessThan(0.02)
  })

  it('show no combination of two or three values in fewer records than was asked', () => {
    expect(fewest(dataset)).toBeGreaterThanOrEqual(modestly.least)
    expect(fewest(synthesised(children, { ...modestly, least: 16 }, seededBytes(7)).dataset)).toBeGreaterThanOrEqual(16)
  })

  it('name nothing that fewer than the threshold share', () => {
    const one = datasetOf(COLUMNS, [...inventedRows(1_500, 1), ['other', '0-2', 'organ', 'AL-12', 'lost', 'never']])
    for (let seed = 20; seed < 30; seed++) {
      const values = synthesised(one, { ...modestly, ways: 1 }, seededBytes(seed)).dataset.columns.flatMap(
        (column) => column.values,
      )
      for (const value of ['other', '0-2', 'organ', 'AL-12', 'lost', 'never']) expect(values).not.toContain(value)
    }
    expect(threshold).toBeGreaterThan(10)
  })

  it('cost what was asked and not more', () => {
    expect(deltaAt(cost, modestly.epsilon)).toBeLessThanOrEqual(modestly.delta)
  })

  it('are the same for the same chance, and others for another', () => {
    expect(synthesised(children, modestly, seededBytes(6)).dataset).toEqual(dataset)
    expect(synthesised(children, modestly, seededBytes(8)).dataset).not.toEqual(dataset)
  })

  it('stop being made when nobody takes another step', () => {
    const work = synthesise(children, modestly, seededBytes(9))
    expect(work.next().value).toMatchObject({ stage: 'measuring' })
    work.return(undefined as never)
    expect(work.next()).toEqual({ done: true, value: undefined })
  })

  it('of more rows than are fitted at once are as near', () => {
    const rows = inventedRows(3_000, 2)
    const many = datasetOf(
      COLUMNS.slice(0, 3),
      Array.from({ length: 70_000 }, (_, n) => rows[n % rows.length] ?? []),
    )
    const made = synthesised(many, { ...modestly, delta: 1e-6 }, seededBytes(10)).dataset
    expect(compareDatasets(many, made, 3).errorInBoth.every((error) => error < 20)).toBe(true)
  })
})

describe('what is behind synthetic records', () => {
  const bits = new RandomBits(seededBytes(11))
  const plan = planFor(modestly, COLUMNS.length)
  const rows = Uint32Array.from({ length: children.size }, (_, row) => row)
  const measured = allSteps(
    measureTables(children, rows, measureValues(children, rows, modestly, plan, bits), modestly, plan, bits),
  )
  const estimate = leastSquares(measured)

  it('costs no more than the plan says, table by table', () => {
    const noises = [
      measured.named.sizeNoise,
      ...COLUMNS.map(() => measured.named.noise),
      ...measured.noise.filter((noise) => noise !== null),
    ]
    const used = compose(
      noises.map(({ variance: { over, under } }) => ({
        mu: 1 / Math.sqrt(over / under - 1),
        slack: slackOf(1, 1),
        delta: 0,
      })),
    )
    expect(used.mu).toBeLessThanOrEqual(costOf(plan).mu * (1 + 1e-9))
    expect(used.slack).toBeCloseTo(costOf(plan).slack, 15)
  })

  it('agrees with itself: every table sums to every smaller one', () => {
    const { cubes } = measured.layout
    const pair = cubes.find(({ columns }) => columns.join() === '1,3')
    const triple = cubes.find(({ columns }) => columns.join() === '1,2,3')
    if (!pair || !triple) throw new Error('no such tables')
    const [sizeA = 0, sizeB = 0, sizeC = 0] = triple.sizes
    for (let a = 0; a < sizeA; a++)
      for (let c = 0; c < sizeC; c++) {
        let sum = 0
        for (let b = 0; b < sizeB; b++) sum += estimate.cells[triple.offset + (a * sizeB + b) * sizeC + c] ?? 0
        expect(sum).toBeCloseTo(estimate.cells[pair.offset + a * sizeC + c] ?? 0, 6)
      }
    for (const cube of cubes)
      expect(estimate.cells.subarray(cube.offset, cube.offset + cube.cells).reduce((a, b) => a + b, 0)).toBeCloseTo(
        estimate.size,
        5,
      )
  })

  it('never shows a combination that the noisy counts did not report', () => {
    const allowed = supportOf(measured.layout, estimate)
    const reported = allowed.slice()
    const counts = countCells(
      allSteps(fitRows({ measured, estimate, allowed, least: 1 }, chanceFrom(seededBytes(12)))),
      measured.layout,
    )
    expect(reported.some((cell) => cell === 0)).toBe(true)
    expect(counts.every((count, cell) => count === 0 || reported[cell] === 1)).toBe(true)
  })
})

/** The smallest count above 0 of a combination of two or three values. */
function fewest(dataset: Dataset): number {
  const counts = new Map<string, number>()
  for (const row of rowsOf(dataset))
    for (let a = 0; a < row.length; a++)
      for (let b = a + 1; b < row.length; b++)
        for (let c = b; c < row.length; c++) {
          if (row[a] === '' || row[b] === '' || row[c] === '') continue
          const key = JSON.stringify([a, b, c, row[a], row[b], row[c]])
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
  return Math.min(...counts.values())
}
