import type { Cube, CubeLayout } from './layout.ts'

/** Records as codes, one after the other: `codes[r * width + c]`. */
export interface CodedRows {
  readonly width: number
  readonly codes: Uint16Array
}

/** Records, and how many are in each cell of each table. */
export interface CountedRows {
  readonly rows: CodedRows
  readonly counts: Float64Array
}

export const rowCount = ({ width, codes }: CodedRows) => (width === 0 ? 0 : codes.length / width)

/** How often each cell of each table occurs, each record counted `weight` times. */
export function countCells(rows: CodedRows, layout: CubeLayout, weight = 1): Float64Array {
  const counts = new Float64Array(layout.cells)
  for (const cube of layout.cubes) countCube(rows, cube, counts, weight)
  return counts
}

function countCube({ width, codes }: CodedRows, cube: Cube, counts: Float64Array, weight: number): void {
  const [a = 0, b = 0, c = 0] = cube.columns
  // An absent column counts with a stride of 0.
  const [stepA = 0, stepB = 0, stepC = 0] = cube.strides
  for (let row = 0; row < codes.length; row += width) {
    const cell =
      cube.offset + stepA * (codes[row + a] ?? 0) + stepB * (codes[row + b] ?? 0) + stepC * (codes[row + c] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + weight
  }
}
