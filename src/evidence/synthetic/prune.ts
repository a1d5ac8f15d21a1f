import type { Chance } from './chance.ts'
import { countCells, rowCount, type Rows } from './rows.ts'
import type { Layout } from './layout.ts'
import { eachFullCell } from './support.ts'

/** Forbids every combination of two or three values that fewer than `least` records show; gives whether there was one that any record shows. */
export function forbidRare(rows: Rows, layout: Layout, allowed: Uint8Array, least: number): boolean {
  const counts = countCells(rows, layout)
  let shown = false
  for (const cube of layout.cubes) {
    if (cube.columns.length === 1) continue
    eachFullCell(cube, (at) => {
      const cell = cube.offset + at
      const count = counts[cell] ?? 0
      if (allowed[cell] !== 1 || count >= least) return
      allowed[cell] = 0
      if (count > 0) shown = true
    })
  }
  return shown
}

/** The records that are in a forbidden cell. */
export function offending({ width, codes }: Rows, layout: Layout, allowed: Uint8Array): Uint8Array {
  const found = new Uint8Array(rowCount({ width, codes }))
  for (const cube of layout.cubes) {
    const [a = 0, b = 0, c = 0] = cube.columns
    const [stepA = 0, stepB = 0, stepC = 0] = cube.strides
    for (let row = 0; row < found.length; row++) {
      const at = row * width
      if (allowed[cube.offset + stepA * (codes[at + a] ?? 0) + stepB * (codes[at + b] ?? 0) + stepC * (codes[at + c] ?? 0)] !== 1) found[row] = 1
    }
  }
  return found
}

/** What repairing needs of a fit. */
interface Movable {
  copyCost(row: number, from: number): number
  copy(row: number, from: number): void
  flipRow(row: number, heat: number): void
}

/** Changes single values of each offending record, the cheapest way, until none of its cells is forbidden; what cannot be led out so becomes the best of `tries` copies of sound records. */
export function repair(rows: Rows, layout: Layout, allowed: Uint8Array, tries: number, chance: Chance, fit: Movable): void {
  const before = offending(rows, layout, allowed)
  for (const [row, offends] of before.entries()) if (offends === 1) for (let k = 0; k < FLIPS; k++) fit.flipRow(row, 0)
  const still = offending(rows, layout, allowed)
  const sound = Uint32Array.from([...still.keys()].filter((row) => still[row] === 0))
  for (const [row, offends] of still.entries()) {
    if (offends === 0) continue
    const best = sound.length === 0 ? undefined : cheapest(row, sound, tries, chance, fit)
    if (best === undefined) rows.codes.fill(0, row * rows.width, (row + 1) * rows.width)
    else fit.copy(row, best)
  }
}

const FLIPS = 2

function cheapest(row: number, among: Uint32Array, tries: number, chance: Chance, fit: Movable): number {
  let best = 0
  let least = Infinity
  for (let k = 0; k < tries; k++) {
    const from = among[chance.below(among.length)] ?? 0
    const cost = fit.copyCost(row, from)
    if (cost >= least) continue
    least = cost
    best = from
  }
  return best
}
