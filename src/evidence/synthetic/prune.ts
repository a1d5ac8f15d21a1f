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

/** Makes each offending record the best of `tries` copies of records that do not offend; blank where there is none. */
export function replaceOffending(rows: Rows, found: Uint8Array, tries: number, chance: Chance, fit: { copyCost(row: number, from: number): number; copy(row: number, from: number): void }): void {
  const sound = Uint32Array.from([...found.keys()].filter((row) => found[row] === 0))
  for (const [row, offends] of found.entries()) {
    if (offends === 0) continue
    if (sound.length === 0) {
      rows.codes.fill(0, row * rows.width, (row + 1) * rows.width)
      continue
    }
    let best = sound[0] ?? 0
    let least = Infinity
    for (let k = 0; k < tries; k++) {
      const from = sound[chance.below(sound.length)] ?? 0
      const cost = fit.copyCost(row, from)
      if (cost >= least) continue
      least = cost
      best = from
    }
    fit.copy(row, best)
  }
}
