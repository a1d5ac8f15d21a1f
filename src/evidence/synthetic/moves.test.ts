import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { allSteps } from '../../../test/support/evidence/synthesised.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { FittedRecords } from './fit.ts'
import { cubeLayout } from './layout.ts'
import { priceValues } from './price-values.ts'
import { countCells, type CodedRows } from './rows.ts'
import { findCells, runsOf } from './runs.ts'
import { eachFullCell } from './support.ts'
import { throughColumn } from './through.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
const ways = fc.integer({ min: 1, max: 3 })
const seed = fc.integer({ min: 1, max: 1_000_000 })

function someRows(of: readonly number[], count: number, chance: Chance): CodedRows {
  const codes = new Uint16Array(count * of.length)
  for (let at = 0; at < codes.length; at++) codes[at] = chance.below(of[at % of.length] ?? 1)
  return { width: of.length, codes }
}

describe('where a record stands', () => {
  it('is, table by table, the one cell in which it is counted', () => {
    fc.assert(
      fc.property(sizes, ways, seed, (of, most, n) => {
        const layout = cubeLayout(of, most)
        const rows = someRows(of, 1, chanceFrom(seededBytes(n)))
        const cells = new Int32Array(layout.cubes.length)
        findCells(runsOf(layout), rows.codes, 0, cells)
        const counts = countCells(rows, layout)
        expect([...cells]).toEqual([...counts.keys()].filter((cell) => counts[cell] === 1))
      }),
    )
  })

  it('tells what each other value of a column costs', () => {
    fc.assert(
      fc.property(sizes, ways, seed, (of, most, n) => {
        const layout = cubeLayout(of, most)
        const chance = chanceFrom(seededBytes(n))
        const { codes, width } = someRows(of, 1, chance)
        const price = Float64Array.from({ length: layout.cells }, () => chance.below(1000))
        const cells = new Int32Array(layout.cubes.length)
        findCells(runsOf(layout), codes, 0, cells)
        for (const [column, size] of of.entries()) {
          const costs = new Float64Array(size)
          priceValues(
            costs,
            size,
            codes[column] ?? 0,
            price,
            cells,
            throughColumn(layout, column, new Float64Array(layout.cubes.length)),
          )
          expect([...costs]).toEqual(
            Array.from({ length: size }, (_, code) => {
              const counts = countCells({ width, codes: codes.with(column, code) }, layout)
              return layout.cubes.reduce(
                (sum, cube) =>
                  cube.columns.includes(column)
                    ? counts
                        .subarray(cube.offset, cube.offset + cube.cells)
                        .reduce((all, count, cell) => all + count * (price[cube.offset + cell] ?? 0), sum)
                    : sum,
                0,
              )
            }),
          )
        }
      }),
    )
  })
})

describe('a fit', () => {
  it.each([
    ['where all may leave', 0],
    ['where a combination keeps its records', 2],
  ])('keeps the counts true with every move, %s', (_, least) => {
    fc.assert(
      fc.property(sizes, ways, seed, (of, most, n) => {
        const layout = cubeLayout(of, most)
        const chance = chanceFrom(seededBytes(n))
        const rows = someRows(of, 40, chance)
        const counts = countCells(rows, layout, 4)
        const estimate = {
          size: 160,
          cells: countCells(someRows(of, 40, chance), layout, 4),
          sd: layout.cubes.map(() => 1),
        }
        const fit = new FittedRecords(
          { rows, counts },
          layout,
          estimate,
          new Float64Array(layout.cubes.length).fill(1),
          new Uint8Array(layout.cells).fill(1),
          chance,
          4,
          least,
        )
        allSteps(fit.flips(5))
        allSteps(fit.copies(5))
        fit.clear(0)
        fit.copy(1, 2)
        expect([...rows.codes.subarray(0, of.length)]).toEqual(of.map(() => 0))
        expect([...counts]).toEqual([...countCells(rows, layout, 4)])
      }),
    )
  })

  it('leaves no combination to fewer records than it must keep', () => {
    fc.assert(
      fc.property(sizes, ways, seed, (of, most, n) => {
        const layout = cubeLayout(of, most)
        const chance = chanceFrom(seededBytes(n))
        const rows = someRows(of, 60, chance)
        const counts = countCells(rows, layout)
        const before = counts.slice()
        const fit = new FittedRecords(
          { rows, counts },
          layout,
          { size: 60, cells: new Float64Array(layout.cells), sd: [] },
          new Float64Array(layout.cubes.length).fill(1),
          new Uint8Array(layout.cells).fill(1),
          chance,
          1,
          3,
        )
        allSteps(fit.copies(20))
        allSteps(fit.flips(20))
        for (const cube of layout.cubes)
          if (cube.columns.length > 1)
            eachFullCell(cube, (at) => {
              expect(counts[cube.offset + at]).toBeGreaterThanOrEqual(Math.min(3, before[cube.offset + at] ?? 0))
            })
      }),
    )
  })

  it('says of a copy what it then adds to the sum of squares', () => {
    fc.assert(
      fc.property(sizes, ways, seed, (of, most, n) => {
        const layout = cubeLayout(of, most)
        const chance = chanceFrom(seededBytes(n))
        const rows = someRows(of, 10, chance)
        const counts = countCells(rows, layout)
        const cells = countCells(someRows(of, 10, chance), layout)
        const squares = () => counts.reduce((sum, count, cell) => sum + (count - (cells[cell] ?? 0)) ** 2, 0)
        const fit = new FittedRecords(
          { rows, counts },
          layout,
          { size: 10, cells, sd: [] },
          new Float64Array(layout.cubes.length).fill(1),
          new Uint8Array(layout.cells).fill(1),
          chance,
          1,
          0,
        )
        const before = squares()
        const cost = fit.copyCost(0, 1)
        fit.copy(0, 1)
        expect(squares() - before).toBe(cost)
      }),
    )
  })
})
