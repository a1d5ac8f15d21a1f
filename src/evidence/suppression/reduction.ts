import { relationsIn, type System } from './system.ts'

/**
 * The relations among hidden cells, reduced without a solver: a relation with one hidden cell reveals that cell, one with two ties them
 * together. What is left are a few variables, one for each group of tied cells.
 */
export interface Reduction {
  /** For each cell the number of its variable; -1 where it is not hidden or is revealed. */
  readonly variableOf: Int32Array
  /** How much the cell moves when its variable moves by one. */
  readonly factorOf: Float64Array
  readonly variables: number
  readonly relations: readonly ReadonlyMap<number, number>[]
}

export function reduce(system: System, hidden: Uint8Array): Reduction {
  const ties = new Ties(system, hidden)
  ties.run()
  return ties.finish()
}

class Ties {
  readonly #hidden: Uint8Array
  /** The cell that this cell is tied to, and the factor. A factor of 0 means that it is revealed. */
  readonly #tiedTo: Int32Array
  readonly #factor: Float64Array
  readonly #relations: Map<number, number>[] = []
  readonly #holding = new Map<number, Set<number>>()
  readonly #waiting: number[] = []

  constructor(system: System, hidden: Uint8Array) {
    this.#hidden = hidden
    this.#tiedTo = Int32Array.from(hidden.keys())
    this.#factor = new Float64Array(hidden.length).fill(1)
    for (let relation = 0; relation < relationsIn(system); relation++) {
      const terms = new Map<number, number>()
      for (let at = system.starts[relation] ?? 0; at < (system.starts[relation + 1] ?? 0); at++) {
        const cell = system.cells[at] ?? 0
        if (hidden[cell] === 1) terms.set(cell, (terms.get(cell) ?? 0) + (system.signs[at] ?? 0))
      }
      if (terms.size > 0) this.#add(terms)
    }
  }

  #add(terms: Map<number, number>): void {
    const number = this.#relations.length
    this.#relations.push(terms)
    if (terms.size <= 2) this.#waiting.push(number)
    for (const cell of terms.keys()) {
      const held = this.#holding.get(cell)
      if (held) held.add(number)
      else this.#holding.set(cell, new Set([number]))
    }
  }

  run(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      const terms = this.#relations[next]
      if (!terms) continue
      const [first, second] = [...terms]
      if (first && !second) this.#giveAway(first[0])
      else if (first && second && terms.size === 2) this.#tie(first, second)
    }
  }

  #giveAway(cell: number): void {
    this.#factor[cell] = 0
    for (const number of this.#holding.get(cell) ?? []) this.#change(number, cell, 0)
    this.#holding.delete(cell)
  }

  #tie(one: readonly [number, number], other: readonly [number, number]): void {
    const swap = this.#held(one[0]) > this.#held(other[0])
    const [[cell, a], [to, b]] = swap ? [other, one] : [one, other]
    const factor = -b / a
    this.#tiedTo[cell] = to
    this.#factor[cell] = factor
    for (const number of [...(this.#holding.get(cell) ?? [])]) {
      const moved = (this.#relations[number]?.get(cell) ?? 0) * factor
      this.#change(number, cell, 0)
      const sum = (this.#relations[number]?.get(to) ?? 0) + moved
      this.#change(number, to, Math.abs(sum) < 1e-9 ? 0 : sum)
    }
    this.#holding.delete(cell)
  }

  #held(cell: number): number {
    return this.#holding.get(cell)?.size ?? 0
  }

  #change(number: number, cell: number, coefficient: number): void {
    const terms = this.#relations[number]
    if (!terms) throw new Error('a held relation is there')
    if (coefficient === 0) {
      terms.delete(cell)
      this.#holding.get(cell)?.delete(number)
    } else {
      terms.set(cell, coefficient)
      this.#holding.get(cell)?.add(number)
    }
    if (terms.size > 0 && terms.size <= 2) this.#waiting.push(number)
  }

  finish(): Reduction {
    const size = this.#hidden.length
    const variableOf = new Int32Array(size).fill(-1)
    const factorOf = new Float64Array(size)
    const numbers = new Map<number, number>()
    for (let cell = 0; cell < size; cell++) {
      if (this.#hidden[cell] !== 1) continue
      let [at, factor] = [cell, this.#factor[cell] ?? 0]
      while (factor !== 0 && this.#tiedTo[at] !== at) {
        at = this.#tiedTo[at] ?? at
        factor *= this.#factor[at] ?? 0
      }
      if (factor === 0) continue
      const variable = numbers.get(at) ?? numbers.size
      numbers.set(at, variable)
      variableOf[cell] = variable
      factorOf[cell] = factor
    }
    const relations = this.#relations.flatMap((terms) =>
      terms.size === 0
        ? []
        : [new Map([...terms].map(([cell, coefficient]) => [numbers.get(cell) ?? -1, coefficient]))],
    )
    return { variableOf, factorOf, variables: numbers.size, relations }
  }
}
