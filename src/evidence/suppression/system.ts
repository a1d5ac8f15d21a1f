import { cellsIn, stridesOf, type Table } from '../tables/table.ts'

/**
 * Counts that depend on each other: each relation says that its cells, times their coefficients, sum to zero. One table is a system; so are all tables
 * released from the same people, with the cells they share.
 */
export interface System {
  /** The true count of each cell. */
  readonly counts: Float64Array
  /** Relations in rows: cells `cells[starts[r]]` to `cells[starts[r + 1] - 1]`. */
  readonly starts: Int32Array
  readonly cells: Int32Array
  readonly signs: Int8Array
}

export class Relations {
  readonly #starts: number[] = [0]
  readonly #cells: number[] = []
  readonly #signs: number[] = []

  /** `whole` is the sum of `parts`. */
  add(whole: number, parts: readonly number[]): void {
    this.#cells.push(whole)
    this.#signs.push(-1)
    for (const part of parts) {
      this.#cells.push(part)
      this.#signs.push(1)
    }
    this.#starts.push(this.#cells.length)
  }

  finish(counts: Float64Array): System {
    return {
      counts,
      starts: Int32Array.from(this.#starts),
      cells: Int32Array.from(this.#cells),
      signs: Int8Array.from(this.#signs),
    }
  }
}

/** One table: each total is the sum of the levels of its first totalled axis. The relations along its other totalled axes follow from these. */
export function systemOf({ axes, counts }: Table): System {
  const strides = stridesOf(axes)
  const relations = new Relations()
  const size = cellsIn(axes)
  for (let cell = 0; cell < size; cell++) {
    const axis = axes.findIndex(
      ({ levels }, n) => Math.floor(cell / (strides[n] ?? 1)) % levels.length === levels.length - 1,
    )
    if (axis < 0) continue
    const stride = strides[axis] ?? 1
    const last = (axes[axis]?.levels.length ?? 1) - 1
    relations.add(
      cell,
      Array.from({ length: last }, (_, level) => cell - (last - level) * stride),
    )
  }
  return relations.finish(counts)
}

export const relationsIn = (system: System): number => system.starts.length - 1
