/**
 * The span of sparse vectors over the integers modulo a prime: everything an attacker can compute by adding and subtracting. Arithmetic is exact. Two
 * different integers are rarely equal modulo the prime, and that does no harm, because every result is audited again.
 */
const PRIME = 67_108_859

export interface SparseVector {
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

export const times = (a: number, b: number): number => {
  const product = a * b
  return product - Math.floor(product / PRIME) * PRIME
}
const positive = (value: number): number => ((value % PRIME) + PRIME) % PRIME

function inverseOf(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return positive(x)
}

export class ColumnSpan {
  /** For each row, the index of the vector that has it as its pivot; -1 where none. */
  readonly #pivotOf: Int32Array
  readonly #taken: SparseVector[] = []
  readonly #work: Float64Array
  readonly #marked: Uint8Array

  constructor(rows: number) {
    this.#pivotOf = new Int32Array(rows).fill(-1)
    this.#work = new Float64Array(rows)
    this.#marked = new Uint8Array(rows)
  }

  /** The remainder of a vector after subtracting all vectors of the span: empty where the vector lies in the span. */
  remainderOf({ rows, values }: SparseVector): SparseVector {
    const touched: number[] = []
    const waiting = new Ages()
    const put = (row: number, value: number) => {
      if (this.#marked[row] === 0) {
        this.#marked[row] = 1
        touched.push(row)
        const age = this.#pivotOf[row] ?? -1
        if (age >= 0) waiting.push(age)
      }
      const sum = (this.#work[row] ?? 0) + value
      this.#work[row] = sum >= PRIME ? sum - PRIME : sum
    }
    for (const [n, row] of rows.entries()) put(row, positive(values[n] ?? 0))
    for (let age = waiting.pop(); age >= 0; age = waiting.pop()) this.#subtract(age, put)
    const left: { rows: number[]; values: number[] } = { rows: [], values: [] }
    for (const row of touched) {
      const value = this.#work[row] ?? 0
      if (value !== 0) {
        left.rows.push(row)
        left.values.push(value)
      }
      this.#work[row] = 0
      this.#marked[row] = 0
    }
    return left
  }

  /** Subtracts the vector of this age so that its pivot row becomes 0. Its pivot is stored first and is 1. */
  #subtract(age: number, put: (row: number, value: number) => void): void {
    const vector = this.#taken[age]
    if (!vector) throw new Error('a pivot has its vector')
    const factor = this.#work[vector.rows[0] ?? 0] ?? 0
    if (factor === 0) return
    for (let n = 0; n < vector.rows.length; n++) put(vector.rows[n] ?? 0, times(PRIME - factor, vector.values[n] ?? 0))
  }

  /** Adds a remainder to the span, with `pivot` as its pivot row. */
  take(remainder: SparseVector, pivot: number): SparseVector {
    const at = remainder.rows.indexOf(pivot)
    const scale = inverseOf(remainder.values[at] ?? 0)
    const others = remainder.rows.flatMap((row, n) =>
      row === pivot ? [] : [{ row, value: times(scale, remainder.values[n] ?? 0) }],
    )
    const taken = { rows: [pivot, ...others.map(({ row }) => row)], values: [1, ...others.map(({ value }) => value)] }
    this.#pivotOf[pivot] = this.#taken.length
    this.#taken.push(taken)
    return taken
  }
}

/** `vector` without its part along `taken`, whose first row is its pivot with value 1. */
export function without(vector: SparseVector, taken: SparseVector): SparseVector {
  const factor = vector.values[vector.rows.indexOf(taken.rows[0] ?? -1)] ?? 0
  if (factor === 0) return vector
  const sums = new Map(vector.rows.map((row, n) => [row, vector.values[n] ?? 0]))
  for (const [n, row] of taken.rows.entries())
    sums.set(row, positive((sums.get(row) ?? 0) - times(factor, taken.values[n] ?? 0)))
  const left = [...sums].filter(([, value]) => value !== 0)
  return { rows: left.map(([row]) => row), values: left.map(([, value]) => value) }
}

/** Min-heap of the ages of vectors, oldest first. A vector never contains the pivot of an older one, so each is subtracted at most once. */
class Ages {
  readonly #heap: number[] = []

  push(age: number): void {
    const heap = this.#heap
    let at = heap.length
    heap.push(age)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent] ?? 0
      if (above <= age) break
      heap[at] = above
      at = parent
    }
    heap[at] = age
  }

  /** -1 where the heap is empty. */
  pop(): number {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined) return -1
    if (heap.length > 0) this.#sink(last)
    return first
  }

  #sink(age: number): void {
    const heap = this.#heap
    let at = 0
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const right = heap[child + 1]
      const smaller = right !== undefined && right < (heap[child] ?? 0) ? child + 1 : child
      if ((heap[smaller] ?? 0) >= age) break
      heap[at] = heap[smaller] ?? 0
      at = smaller
    }
    heap[at] = age
  }
}
