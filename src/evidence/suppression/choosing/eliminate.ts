import { ColumnSpan, times, without, type SparseVector } from './independent-columns.ts'
import { relationsIn, type System } from '../system.ts'

/** The cells to hide, those that must not be hidden (published before), and those that nobody publishes: one byte for each cell. */
export interface Elimination {
  /** 1 where the count must not be found. */
  readonly primary: Uint8Array
  /** Cells that every reader knows already. */
  readonly known: Uint8Array
  /** Cells that nobody publishes: they hide nothing and no reader sees them. */
  readonly auxiliary: Uint8Array
  /** Candidates for publication, first to last. */
  readonly order: Int32Array
}

/**
 * Chooses which cells to publish so that no hidden count is a sum or difference of published ones (Gaussian elimination; Langsrud 2024 describes the
 * approach). Returns one byte for each cell, 1 where it stays hidden together with the primary ones. It does not check how narrow a range remains; the audit does.
 */
export function eliminate(system: System, { primary, known, auxiliary, order }: Elimination): Uint8Array {
  const { vectors, ties } = vectorsOf(system, known)
  const cells = Array.from(primary.keys()).filter((cell) => primary[cell] === 1)
  const view = new View(
    system.counts.length,
    ties,
    cells.map((cell) => vectorAt(vectors, cell)),
  )
  const secondary = new Uint8Array(primary.length)
  for (const cell of order) {
    if (primary[cell] === 1 || known[cell] === 1 || auxiliary[cell] === 1) continue
    if (!view.publish(vectorAt(vectors, cell))) secondary[cell] = 1
  }
  return secondary
}

/** The span of the published cells, and the hidden cells that must stay outside of it. */
class View {
  readonly #span: ColumnSpan
  readonly #hidden = new HiddenColumns()

  constructor(rows: number, taken: readonly SparseVector[], hidden: readonly SparseVector[]) {
    this.#span = new ColumnSpan(rows)
    for (const vector of taken) takeRemainder(this.#span, vector, this.#hidden)
    for (const vector of hidden) this.#hidden.add(this.#span.remainderOf(vector))
  }

  /** Returns false and publishes nothing where this would reveal a hidden cell. */
  publish(vector: SparseVector): boolean {
    const rest = this.#span.remainderOf(vector)
    if (rest.rows.length === 0) return true
    const pivot = this.#hidden.rarestRow(rest)
    const changed = this.#hidden.changedBy(rest, pivot)
    if (changed === null) return false
    this.#hidden.apply(changed, this.#span.take(rest, pivot))
    return true
  }
}

function takeRemainder(span: ColumnSpan, vector: SparseVector, hidden: HiddenColumns): void {
  const rest = span.remainderOf(vector)
  if (rest.rows.length > 0) span.take(rest, hidden.rarestRow(rest))
}

/** Every cell as a sum of the cells that no relation defines. Further relations that define the same cell become ties between these. */
function vectorsOf(
  system: System,
  known: Uint8Array,
): { readonly vectors: readonly SparseVector[]; readonly ties: readonly SparseVector[] } {
  const definition = new Int32Array(system.counts.length).fill(-1)
  const extra: number[] = []
  for (let relation = 0; relation < relationsIn(system); relation++) {
    const whole = system.cells[system.starts[relation] ?? 0] ?? 0
    if (definition[whole] === -1) definition[whole] = relation
    else extra.push(relation)
  }
  const vectors: SparseVector[] = []
  const sumOf = (relation: number): Map<number, number> => {
    const sums = new Map<number, number>()
    for (let at = (system.starts[relation] ?? 0) + 1; at < (system.starts[relation + 1] ?? 0); at++) {
      const part = expand(system.cells[at] ?? 0)
      for (const [n, row] of part.rows.entries()) sums.set(row, (sums.get(row) ?? 0) + (part.values[n] ?? 0))
    }
    return sums
  }
  const expand = (cell: number): SparseVector => {
    const done = vectors[cell]
    if (done) return done
    const relation = definition[cell] ?? -1
    // A zero that every reader knows adds nothing to the span.
    const vector =
      known[cell] === 1 && relation < 0
        ? { rows: [], values: [] }
        : relation < 0
          ? { rows: [cell], values: [1] }
          : asVector(sumOf(relation))
    vectors[cell] = vector
    return vector
  }
  for (let cell = 0; cell < system.counts.length; cell++) expand(cell)
  const ties = extra.map((relation) => {
    const sums = sumOf(relation)
    const whole = vectorAt(vectors, system.cells[system.starts[relation] ?? 0] ?? 0)
    for (const [n, row] of whole.rows.entries()) sums.set(row, (sums.get(row) ?? 0) - (whole.values[n] ?? 0))
    return asVector(sums)
  })
  const published = Array.from(known.keys()).filter((cell) => known[cell] === 1 && (definition[cell] ?? -1) >= 0)
  return { vectors, ties: [...ties, ...published.map((cell) => vectorAt(vectors, cell))] }
}

function asVector(sums: ReadonlyMap<number, number>): SparseVector {
  const entries = [...sums].filter(([, value]) => value !== 0)
  return { rows: entries.map(([row]) => row), values: entries.map(([, value]) => value) }
}

function vectorAt(vectors: readonly SparseVector[], cell: number): SparseVector {
  const vector = vectors[cell]
  if (!vector) throw new Error('every cell has its vector')
  return vector
}

/** The remainder of each hidden cell outside the span, indexed by row so that only a few are searched. */
class HiddenColumns {
  readonly #columns: SparseVector[] = []
  readonly #byRow = new Map<number, Set<number>>()

  add(column: SparseVector): void {
    // A column that is known already cannot be hidden any more: the audit reports it.
    if (column.rows.length > 0) this.#put(this.#columns.length, column)
  }

  #put(at: number, column: SparseVector): void {
    this.#columns[at] = column
    for (const row of column.rows) {
      const here = this.#byRow.get(row)
      if (here) here.add(at)
      else this.#byRow.set(row, new Set([at]))
    }
  }

  /** The row of a remainder that occurs in the fewest hidden columns: as pivot it changes the fewest. */
  rarestRow({ rows }: SparseVector): number {
    let best = rows[0] ?? 0
    let fewest = Infinity
    for (const row of rows) {
      const many = this.#byRow.get(row)?.size ?? 0
      if (many < fewest) {
        fewest = many
        best = row
        if (many === 0) break
      }
    }
    return best
  }

  /** The hidden columns that change when this remainder is published; null where one of them would be known. */
  changedBy(rest: SparseVector, pivot: number): readonly { readonly at: number }[] | null {
    const touched = [...(this.#byRow.get(pivot) ?? [])]
    return touched.some((at) => isMultiple(this.#columns[at], rest)) ? null : touched.map((at) => ({ at }))
  }

  apply(changed: readonly { readonly at: number }[], taken: SparseVector): void {
    for (const { at } of changed) {
      const before = this.#columns[at]
      if (!before) continue
      for (const row of before.rows) this.#byRow.get(row)?.delete(at)
      this.#put(at, without(before, taken))
    }
  }
}

/** Whether two sparse vectors are multiples of each other, without building their difference where their sizes differ. */
function isMultiple(column: SparseVector | undefined, rest: SparseVector): boolean {
  if (!column || column.rows.length !== rest.rows.length) return false
  const values = new Map(rest.rows.map((row, n) => [row, rest.values[n] ?? 0]))
  const first = values.get(column.rows[0] ?? -1)
  if (first === undefined) return false
  return column.rows.every((row, n) => {
    const value = values.get(row)
    return value !== undefined && sameRatio(column.values[n] ?? 0, value, column.values[0] ?? 0, first)
  })
}

const sameRatio = (a: number, b: number, c: number, d: number) => times(a, d) === times(b, c)
