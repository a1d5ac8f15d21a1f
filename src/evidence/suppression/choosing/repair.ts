import { relationsIn, type System } from '../system.ts'
import type { CountReading } from '../ranges.ts'
import type { Solver } from '../solver.ts'

const FAR = 1e7
const OPTIMAL = 7
const SLACK = 1e-6

type Model = ReturnType<Solver['createModel']>

export interface PatternRepair {
  /** 1 for each hidden cell; cells are added. */
  readonly hidden: Uint8Array
  /** 1 where a cell must not be hidden: published before, known to every reader, or of no table. */
  readonly known: Uint8Array
  readonly least: (cell: number) => number
  readonly most?: (cell: number) => number
  readonly cost: (cell: number) => number
  readonly reading: CountReading
}

/**
 * Hides more until a count can move as far as it must: the cheapest other set of counts that agrees with everything published decides what is hidden. One linear
 * program for each side; cells hidden for one count also serve later ones. Cells that are hidden already cost nothing, so only newly hidden cells count; each
 * moves both ways in one column, which takes a fifth of the time of two columns.
 */
export class Repairs {
  readonly #model: Model
  readonly #cells: readonly number[]
  readonly #place: Int32Array
  readonly #system: System
  readonly #options: PatternRepair
  readonly #up: Float64Array
  readonly #down: Float64Array
  runs = 0

  constructor(solver: Solver, system: System, options: PatternRepair) {
    this.#system = system
    this.#options = options
    this.#cells = Array.from(options.known.keys()).filter((cell) => options.known[cell] !== 1)
    this.#place = new Int32Array(system.counts.length).fill(-1)
    for (const [place, cell] of this.#cells.entries()) this.#place[cell] = place
    this.#up = new Float64Array(this.#cells.length)
    this.#down = new Float64Array(this.#cells.length)
    this.#model = this.#build(solver)
  }

  #build(solver: Solver): Model {
    const size = this.#cells.length
    const { starts, indices, values } = this.#terms()
    const isHidden = (cell: number) => this.#options.hidden[cell] === 1
    const costs = this.#cells.map((cell) => (isHidden(cell) ? 0 : this.#options.cost(cell)))
    const zeros = new Float64Array(starts.length - 1)
    const model = solver.createModel({
      numCols: 2 * size,
      numRows: zeros.length,
      colCost: [...costs, ...costs],
      colLower: [...this.#cells.map((cell) => (isHidden(cell) ? -this.#room(cell) : 0)), ...new Float64Array(size)],
      colUpper: [
        ...this.#cells.map((cell) => this.#above(cell)),
        ...this.#cells.map((cell) => (isHidden(cell) ? 0 : this.#room(cell))),
      ],
      rowLower: zeros,
      rowUpper: zeros,
      matrix: {
        format: 'csr',
        numRows: zeros.length,
        numCols: 2 * size,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    })
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
    return model
  }

  /** A shown cell moves up in one column and down in another, so that both directions cost. */
  #terms() {
    const { starts: from, cells, signs } = this.#system
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (let relation = 0; relation < relationsIn(this.#system); relation++) {
      for (let at = from[relation] ?? 0; at < (from[relation + 1] ?? 0); at++) {
        const place = this.#place[cells[at] ?? 0] ?? -1
        if (place < 0) continue
        indices.push(place, this.#cells.length + place)
        values.push(signs[at] ?? 0, -(signs[at] ?? 0))
      }
      if (indices.length > (starts.at(-1) ?? 0)) starts.push(indices.length)
    }
    return { starts, indices, values }
  }

  #room(cell: number): number {
    return Math.max(0, (this.#system.counts[cell] ?? 0) - this.#options.least(cell))
  }

  #above(cell: number): number {
    const { most } = this.#options
    return most === undefined ? FAR : Math.min(FAR, Math.max(0, most(cell) - (this.#system.counts[cell] ?? 0)))
  }

  /** Widens the range of a hidden count. False where hiding every permitted cell is not enough. */
  widen(cell: number, width: number): boolean {
    const place = this.#place[cell] ?? -1
    if (place < 0) return false
    if (this.#options.hidden[cell] !== 1) throw new Error('what is widened is hidden')
    while (this.#widthAt(place) < width) {
      const needed = width
      const above = this.#cheapest(place, 1, Math.max(needed + Math.min(0, this.#wholeDown(place)), 1))
      const below = this.#cheapest(place, -1, Math.max(needed - Math.max(0, this.#wholeUp(place)), 1))
      const best = above && (!below || above.cost <= below.cost) ? above : below
      if (!best) return false
      this.#take(best.move)
    }
    return true
  }

  #wholeUp(place: number): number {
    const up = this.#up[place] ?? 0
    return this.#options.reading === 'whole' ? Math.floor(up + SLACK) : up
  }

  #wholeDown(place: number): number {
    const down = this.#down[place] ?? 0
    return this.#options.reading === 'whole' ? -Math.floor(-down + SLACK) : down
  }

  #widthAt(place: number): number {
    return this.#wholeUp(place) - this.#wholeDown(place) + SLACK
  }

  #cheapest(
    place: number,
    direction: 1 | -1,
    by: number,
  ): { readonly move: Float64Array; readonly cost: number } | null {
    const size = this.#cells.length
    const [room, above] = [this.#room(this.#cells[place] ?? 0), this.#above(this.#cells[place] ?? 0)]
    if ((direction === 1 ? above : room) < by) return null
    this.#model.changeColBounds(place, direction === 1 ? by : -room, direction === 1 ? above : -by)
    this.#model.run()
    this.runs++
    const found = (this.#model.getModelStatus() as number) === OPTIMAL
    const values = found ? this.#model.getSolution().colValue : null
    const cost = found ? this.#model.getObjectiveValue() : 0
    this.#model.changeColBounds(place, -room, above)
    return values
      ? { move: Float64Array.from({ length: size }, (_, n) => (values[n] ?? 0) - (values[size + n] ?? 0)), cost }
      : null
  }

  #take(move: Float64Array): void {
    const { hidden } = this.#options
    for (let place = 0; place < move.length; place++) {
      const by = move[place] ?? 0
      if (Math.abs(by) < 1e-7) continue
      this.#up[place] = Math.max(this.#up[place] ?? 0, by)
      this.#down[place] = Math.min(this.#down[place] ?? 0, by)
      const cell = this.#cells[place] ?? 0
      if (hidden[cell] === 1) continue
      hidden[cell] = 1
      this.#model.changeColCost(place, 0)
      this.#model.changeColBounds(place, -this.#room(cell), this.#above(cell))
      this.#model.changeColBounds(move.length + place, 0, 0)
    }
  }

  dispose(): void {
    this.#model.dispose()
  }
}
