/** A set of up to three columns, and the position of its table in the one long array of all cells. */
export interface Cube {
  readonly columns: readonly number[]
  readonly sizes: readonly number[]
  /** Stride in the table for each column's code. */
  readonly strides: readonly number[]
  readonly offset: number
  readonly cells: number
}

/** Every table over 1 … `ways` of the columns, one after the other. */
export interface CubeLayout {
  /** Number of codes of each column, the blank (code 0) included. */
  readonly sizes: readonly number[]
  readonly ways: number
  readonly cubes: readonly Cube[]
  readonly cells: number
}

export function cubeLayout(sizes: readonly number[], ways: number): CubeLayout {
  const cubes: Cube[] = []
  let offset = 0
  for (let way = 1; way <= Math.min(ways, sizes.length); way++) {
    for (const columns of subsets(sizes.length, way)) {
      const cube = cubeOf(columns, sizes, offset)
      cubes.push(cube)
      offset += cube.cells
    }
  }
  return { sizes, ways: Math.min(ways, sizes.length), cubes, cells: offset }
}

/** Number of cells of a layout, without building it. */
export function cellCount(sizes: readonly number[], ways: number): number {
  // Elementary symmetric sums of the sizes, by the usual recurrence.
  const sums = [1, ...new Array<number>(ways).fill(0)]
  for (const size of sizes) for (let k = ways; k >= 1; k--) sums[k] = (sums[k] ?? 0) + size * (sums[k - 1] ?? 0)
  return sums.slice(1).reduce((all, sum) => all + sum, 0)
}

/** Sorted subsets of 0 … n − 1 with `size` members. */
export function subsets(n: number, size: number): number[][] {
  if (size === 0) return [[]]
  return subsets(n, size - 1).flatMap((start) =>
    Array.from({ length: Math.max(0, n - 1 - (start.at(-1) ?? -1)) }, (_, k) => [
      ...start,
      (start.at(-1) ?? -1) + 1 + k,
    ]),
  )
}

/** A key for a set of columns, to find its cube. */
export function columnsKey(columns: readonly number[]): string {
  return columns.join(' ')
}

function cubeOf(columns: readonly number[], all: readonly number[], offset: number): Cube {
  const sizes = columns.map((column) => all[column] ?? 0)
  const strides: number[] = []
  let cells = 1
  for (let axis = sizes.length - 1; axis >= 0; axis--) {
    strides[axis] = cells
    cells *= sizes[axis] ?? 0
  }
  return { columns, sizes, strides, offset, cells }
}
