import { Counter, type Conditions, type Counted } from './conditions.ts'
import type { Cut } from './cut.ts'
import type { Relations } from './system.ts'

/** The same question asked of an earlier cut and of the newest: the cells of both answers, of who is in both, who came and who left. `gone`: how many more may have left whose records are no more. */
export interface Crossing {
  readonly earlier: number
  readonly newest: number
  readonly both: number
  readonly came: number
  readonly left: number
  readonly gone: number
}

interface Asked {
  readonly cut: string
  readonly earlier: number
  readonly newest: number
  readonly asked: Conditions
}

/**
 * Ties two cuts: who is counted in the earlier one is in both or left, who is counted in the newest is in both or came. A child whose record changed so that the conditions hold no more has left,
 * one for whom they hold now came.
 */
export class Crossings {
  readonly #cuts: ReadonlyMap<string, Cut>
  readonly #newest: string
  readonly #counters = new Map<string, Counter>()
  readonly counted: Counted[] = []
  readonly all: Crossing[] = []
  readonly #first: number

  /** `first`: the number of the first cell that is added here. */
  constructor(cuts: ReadonlyMap<string, Cut>, newest: string, first: number) {
    this.#cuts = cuts
    this.#newest = newest
    this.#first = first
  }

  add({ cut, earlier, newest, asked }: Asked, relations: Relations): void {
    const [then, now] = [this.#people(cut, asked), this.#people(this.#newest, asked)]
    const both = this.#cell([...then].filter(([child]) => now.has(child)))
    const left = this.#cell([...then].filter(([child]) => !now.has(child)))
    const came = this.#cell([...now].filter(([child]) => !then.has(child)))
    relations.add(earlier, [both, left])
    relations.add(newest, [both, came])
    this.all.push({ earlier, newest, both, came, left, gone: this.#cuts.get(cut)?.gone ?? 0 })
  }

  /** Children of whom the conditions hold in this cut, each with their household. */
  #people(name: string, asked: Conditions): ReadonlyMap<number, number> {
    const cut = this.#cuts.get(name)
    if (!cut) throw new Error(`no cut ${name}`)
    const counter = this.#counters.get(name) ?? new Counter(cut.dataset)
    this.#counters.set(name, counter)
    return new Map(counter.records(asked).map((record) => [cut.child[record] ?? record, cut.dataset.unit?.[record] ?? cut.child[record] ?? record]))
  }

  #cell(people: readonly (readonly [number, number])[]): number {
    this.counted.push({ records: people.length, units: new Set(people.map(([, unit]) => unit)).size })
    return this.#first + this.counted.length - 1
  }
}
