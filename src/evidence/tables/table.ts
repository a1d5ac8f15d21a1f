/** One way of dividing people: the column, and its levels as shown. The last level of every axis is the total of the others. */
export interface Axis {
  readonly column: string
  readonly levels: readonly string[]
}

/** A filter on the people counted: only records whose value in `column` is one of `values`. A filter identifies as much as an axis does. */
export interface TableFilter {
  readonly column: string
  readonly values: readonly string[]
}

/** Counts of people by all axes at once, totals included, first axis varying fastest. */
export interface Table {
  readonly axes: readonly Axis[]
  readonly where: readonly TableFilter[]
  readonly counts: Float64Array
}

/** Name of the total level; the builder refuses a column that has a value of this name. */
export const TOTAL = '(total)'
/** How a blank cell of the data is shown. */
export const NOT_KNOWN = '(not known)'

/** Strides between neighbours along each axis. */
export function stridesOf(axes: readonly Axis[]): readonly number[] {
  const strides: number[] = []
  let step = 1
  for (const { levels } of axes) {
    strides.push(step)
    step *= levels.length
  }
  return strides
}

export const cellsIn = (axes: readonly Axis[]): number =>
  axes.reduce((product, { levels }) => product * levels.length, 1)

export const levelsAt = (axes: readonly Axis[], cell: number): readonly number[] => {
  let rest = cell
  return axes.map(({ levels }) => {
    const level = rest % levels.length
    rest = (rest - level) / levels.length
    return level
  })
}

export const cellAt = (axes: readonly Axis[], levels: readonly number[]): number =>
  stridesOf(axes).reduce((cell, stride, axis) => cell + stride * (levels[axis] ?? 0), 0)
