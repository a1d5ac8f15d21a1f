import { describe, expect, it } from 'vitest'
import { type Chance, chanceFrom } from './chance.ts'
import { cubeLayout } from './layout.ts'
import { startRows } from './start.ts'

const seeded = chanceFrom((count) => Uint8Array.from({ length: count }, (_, n) => n * 7 + 1))

/** `count` first records where a cell may occur, and is estimated, as these say of the codes of its columns. */
function made(
  sizes: readonly number[],
  ways: number,
  may: (columns: readonly number[], codes: readonly number[]) => boolean,
  {
    chance = seeded,
    count = 120,
    often = () => 1,
  }: { chance?: Chance; count?: number; often?: (columns: readonly number[], codes: readonly number[]) => number } = {},
) {
  const layout = cubeLayout(sizes, ways)
  const [allowed, cells] = [new Uint8Array(layout.cells), new Float64Array(layout.cells)]
  for (const { columns, strides, offset, cells: size, sizes: of } of layout.cubes)
    for (let cell = 0; cell < size; cell += 1) {
      const codes = strides.map((stride, axis) => Math.floor(cell / stride) % (of[axis] ?? 1))
      allowed[offset + cell] = may(columns, codes) ? 1 : 0
      cells[offset + cell] = often(columns, codes)
    }
  const making = startRows(layout, { size: count, cells, sd: [] }, allowed, count, chance)
  let step = making.next()
  while (step.done !== true) step = making.next()
  const { codes } = step.value
  return Array.from({ length: count }, (_, row) => [...codes.subarray(row * sizes.length, (row + 1) * sizes.length)])
}

describe('the first records of a fit', () => {
  it('have no value that may not occur, whatever was drawn', () => {
    const noBlank = (_: readonly number[], codes: readonly number[]) => codes.every((code) => code !== 0)
    for (const drawn of [0, 0.5, 0.999_999])
      expect(made([3, 3], 2, noBlank, { chance: { real: () => drawn, below: () => 0 } }).flat()).not.toContain(0)
  })

  it('have no pair that may not occur, and every pair that may', () => {
    const alike = (_: readonly number[], codes: readonly number[]) => new Set(codes).size === 1
    const rows = made([4, 4], 2, alike)
    expect(rows.filter(([a, b]) => a !== b)).toEqual([])
    expect(new Set(rows.map(([a]) => a)).size).toBe(4)
  })

  it('have no three together that may not occur', () => {
    const sums = (columns: readonly number[], codes: readonly number[]) =>
      columns.length < 3 || codes.reduce((sum, code) => sum + code, 0) % 3 === 0
    const rows = made([3, 3, 3], 3, sums)
    expect(rows.filter((row) => row.reduce((sum, code) => sum + code, 0) % 3 !== 0)).toEqual([])
    expect(new Set(rows.map(String)).size).toBe(9)
  })

  it('have each value, and each pair, about as often as it was estimated', () => {
    const share = (rows: readonly number[][], is: (row: readonly number[]) => boolean) =>
      rows.filter(is).length / rows.length
    const alone = made([3], 1, () => true, { often: (_, [code]) => (code === 2 ? 1_000 : 1) })
    expect(share(alone, ([code]) => code === 2)).toBeGreaterThan(0.9)
    const both = made([3, 3], 2, () => true, { often: (_, [a, b]) => (b === undefined || a === b ? 1_000 : 1) })
    expect(share(both, ([a, b]) => a === b)).toBeGreaterThan(0.9)
    expect(share(both, ([a]) => a === 1)).toBeLessThan(0.6)
  })

  it('may have a value whose estimate is below nothing', () => {
    const rows = made([2], 1, () => true, { often: (_, [code]) => (code === 0 ? -3 : 0.1) })
    expect(new Set(rows.flat()).size).toBe(2)
  })
})

it('many first records are yielded in parts', () => {
  const layout = cubeLayout([2], 1)
  const making = startRows(
    layout,
    { size: 600, cells: new Float64Array(2).fill(1), sd: [] },
    new Uint8Array(2).fill(1),
    600,
    seeded,
  )
  expect([making.next(), making.next(), making.next().done]).toEqual([
    { done: false, value: 255 },
    { done: false, value: 511 },
    true,
  ])
})
