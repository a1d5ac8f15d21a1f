import type { CubeLayout } from './layout.ts'

/**
 * The tables in runs: those of a run begin with the same columns and differ in the last one, in order. So the part of a record's cell that the first columns decide is computed
 * once a run, and a table adds its last column's code: cell = offset + lead × size of the last column + its code.
 */
export interface Runs {
  /** By run: up to two columns with which its tables begin, and the stride of each in the lead; 0 for an absent one. */
  readonly first: Int32Array
  readonly firstStep: Int32Array
  readonly second: Int32Array
  readonly secondStep: Int32Array
  /** The last column of its first table; the other tables continue from there to the last of all columns. */
  readonly last: Int32Array
  /** By column: how many codes it has. */
  readonly sizes: Int32Array
  /** By table: the index of its first count. */
  readonly offsets: Int32Array
}

export function runsOf({ cubes, sizes }: CubeLayout): Runs {
  const begun = cubes.filter(({ columns }) =>
    columns.length === 1 ? columns[0] === 0 : columns.at(-1) === (columns.at(-2) ?? 0) + 1,
  )
  return {
    first: Int32Array.from(begun, ({ columns }) => columns.at(-2) ?? 0),
    firstStep: Int32Array.from(begun, ({ columns }) => (columns.length > 1 ? 1 : 0)),
    second: Int32Array.from(begun, ({ columns }) => columns.at(-3) ?? 0),
    secondStep: Int32Array.from(begun, ({ columns }) => (columns.length > 2 ? (sizes[columns.at(-2) ?? 0] ?? 0) : 0)),
    last: Int32Array.from(begun, ({ columns }) => columns.at(-1) ?? 0),
    sizes: Int32Array.from(sizes),
    offsets: Int32Array.from(cubes, ({ offset }) => offset),
  }
}

/** The cell of every table that a record is in, in the order of the layout's tables; `start` is the index of its first code. */
export function findCells(
  { first, firstStep, second, secondStep, last, sizes, offsets }: Runs,
  codes: Uint16Array,
  start: number,
  into: Int32Array,
): void {
  let table = 0
  for (let run = 0; run < last.length; run++) {
    const lead =
      (firstStep[run] ?? 0) * (codes[start + (first[run] ?? 0)] ?? 0) +
      (secondStep[run] ?? 0) * (codes[start + (second[run] ?? 0)] ?? 0)
    for (let column = last[run] ?? 0; column < sizes.length; column++) {
      into[table] = ((offsets[table] ?? 0) + Math.imul(lead, sizes[column] ?? 0) + (codes[start + column] ?? 0)) | 0
      table++
    }
  }
}
