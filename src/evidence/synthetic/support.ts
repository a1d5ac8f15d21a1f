import { type Cube, columnsKey, type CubeLayout } from './layout.ts'
import type { Estimate } from './least-squares.ts'

/**
 * Which cells a synthetic record may be in: 1 or 0 by cell. A combination of two or three values is reported, and so allowed, where its estimate is above 0 and every smaller
 * combination in it is reported. For a partly blank combination the other values decide.
 */
export function supportOf(layout: CubeLayout, estimate: Estimate): Uint8Array {
  const allowed = new Uint8Array(layout.cells).fill(1)
  const cubes = new Map(layout.cubes.map((cube) => [columnsKey(cube.columns), cube]))
  for (const cube of layout.cubes) {
    if (cube.columns.length === 1) continue
    const faces = facesOf(cube, cubes)
    eachFullCell(cube, (cell, codes) => {
      const reported =
        (estimate.cells[cube.offset + cell] ?? 0) > 0 &&
        faces.every(({ face, left }) => allowed[faceCell(face, codes, left)] === 1)
      if (!reported) allowed[cube.offset + cell] = 0
    })
  }
  return allowed
}

/** Every cell of a cube in which no code is blank. */
export function eachFullCell(cube: Cube, visit: (cell: number, codes: readonly number[]) => void): void {
  const codes = cube.columns.map(() => 0)
  const step = (axis: number, cell: number) => {
    if (axis === codes.length) {
      visit(cell, codes)
      return
    }
    for (let code = 1; code < (cube.sizes[axis] ?? 0); code++) {
      codes[axis] = code
      step(axis + 1, cell + code * (cube.strides[axis] ?? 0))
    }
  }
  step(0, 0)
}

function facesOf(cube: Cube, cubes: ReadonlyMap<string, Cube>) {
  if (cube.columns.length < 3) return []
  return cube.columns.flatMap((_, left) => {
    const face = cubes.get(columnsKey(cube.columns.filter((_, axis) => axis !== left)))
    return face ? [{ face, left }] : []
  })
}

function faceCell(face: Cube, codes: readonly number[], left: number): number {
  let cell = face.offset
  let axis = 0
  for (let from = 0; from < codes.length; from++) {
    if (from === left) continue
    cell += (codes[from] ?? 0) * (face.strides[axis] ?? 0)
    axis++
  }
  return cell
}
