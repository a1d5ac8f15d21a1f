import type { CubeLayout } from './layout.ts'

/** Tables with one column, flattened for the inner loop: the offset of a record's cell without that column, and the stride for each of its codes. */
export interface Through {
  readonly tables: number
  readonly offset: Int32Array
  readonly step: Int32Array
  /** Two to a table: the other columns and their strides; an absent column has stride 0. */
  readonly other: Int32Array
  readonly otherStep: Int32Array
  readonly cube: Int32Array
  /** How many columns each table has. */
  readonly ways: Uint8Array
  /** Sum of the weights of these tables. */
  readonly weight: number
}

export function throughColumn(layout: CubeLayout, column: number, weights: Float64Array): Through {
  const with_ = [...layout.cubes.entries()].filter(([, { columns }]) => columns.includes(column))
  const through = {
    tables: with_.length,
    offset: Int32Array.from(with_, ([, cube]) => cube.offset),
    step: Int32Array.from(with_, ([, cube]) => cube.strides[cube.columns.indexOf(column)] ?? 0),
    other: new Int32Array(2 * with_.length),
    otherStep: new Int32Array(2 * with_.length),
    cube: Int32Array.from(with_, ([index]) => index),
    ways: Uint8Array.from(
      with_,
      ([
        ,
        {
          columns: { length },
        },
      ]) => length,
    ),
    weight: with_.reduce((sum, [index]) => sum + (weights[index] ?? 0), 0),
  }
  for (const [table, [, cube]] of with_.entries()) {
    const others = [...cube.columns.entries()].filter(([, other]) => other !== column)
    for (const [k, [axis, other]] of others.entries()) {
      through.other[2 * table + k] = other
      through.otherStep[2 * table + k] = cube.strides[axis] ?? 0
    }
  }
  return through
}
