import { numbersBelow } from '../privacy/shuffle.ts'
import type { Chance } from './chance.ts'
import { rowCount, type CodedRows } from './rows.ts'
import type { Cube, CubeLayout } from './layout.ts'
import { eachFullCell } from './support.ts'

/** Forbids every combination of two or three values that fewer than `least` records show; returns the tables with such a combination that any record shows. */
export function forbidRare(
  counts: Float64Array,
  layout: CubeLayout,
  allowed: Uint8Array,
  least: number,
): ReadonlySet<Cube> {
  const changed = new Set<Cube>()
  for (const cube of layout.cubes)
    if (cube.columns.length > 1)
      eachFullCell(cube, (at) => {
        const cell = cube.offset + at
        const count = counts[cell] ?? 0
        if (allowed[cell] !== 1 || count >= least) return
        allowed[cell] = 0
        if (count > 0) changed.add(cube)
      })
  return changed
}

/** Those of the given records that are in a forbidden cell of one of the tables; the rows in their order. */
function offending(
  { width, codes }: CodedRows,
  among: Uint32Array,
  cubes: ReadonlySet<Cube>,
  allowed: Uint8Array,
): Uint32Array {
  const found = new Uint8Array(among.length)
  for (const cube of cubes) {
    const [a = 0, b = 0, c = 0] = cube.columns
    const [stepA = 0, stepB = 0, stepC = 0] = cube.strides
    for (let n = 0; n < among.length; n++) {
      const at = (among[n] ?? 0) * width
      if (
        allowed[
          cube.offset + stepA * (codes[at + a] ?? 0) + stepB * (codes[at + b] ?? 0) + stepC * (codes[at + c] ?? 0)
        ] !== 1
      )
        found[n] = 1
    }
  }
  return among.filter((_, n) => found[n] === 1)
}

/** The methods of a fit that repairing needs. */
interface Movable {
  copyCost(row: number, from: number): number
  copy(row: number, from: number): void
  clear(row: number): void
  flipRow(row: number, heat: number): void
}

/**
 * Changes single values of each offending record, the cheapest first, until none of its cells is forbidden; a record that this cannot repair becomes the best of `tries` copies of allowed
 * records. `cubes`: the tables in which a record may offend; in all others none does, and no move creates an offence there.
 */
export function repair(
  rows: CodedRows,
  cubes: ReadonlySet<Cube>,
  allowed: Uint8Array,
  tries: number,
  chance: Chance,
  fit: Movable,
): void {
  const before = offending(rows, numbersBelow(rowCount(rows)), cubes, allowed)
  for (const row of before) for (let k = 0; k < FLIPS; k++) fit.flipRow(row, 0)
  const still = offending(rows, before, cubes, allowed)
  const sound = withoutThem(rowCount(rows), still)
  for (const row of still) {
    const best = sound.length === 0 ? undefined : cheapest(row, sound, tries, chance, fit)
    if (best === undefined) fit.clear(row)
    else fit.copy(row, best)
  }
}

function withoutThem(count: number, left: Uint32Array): Uint32Array {
  const out = new Set(left)
  return numbersBelow(count).filter((row) => !out.has(row))
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
