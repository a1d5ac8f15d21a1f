import { Counter, type Conditions } from './conditions.ts'
import type { Cut } from './cut.ts'

/** Children who are in the same cuts. */
export interface CutHistory {
  /** One bit for each cut, the first the lowest. */
  readonly set: number
  readonly children: number
  readonly households: ReadonlySet<number>
  readonly cell: number
}

/** A question with the groups of its answers. */
export interface HistoryQuestion {
  readonly question: Conditions
  readonly groups: readonly CutHistory[]
}

/** Histories of children over the cuts: how many children have each, and which histories each cell sums. */
export interface Histories {
  readonly children: readonly number[]
  readonly sums: readonly { readonly cell: number; readonly of: readonly number[] }[]
}

/** Above these limits the linear program would take minutes; then only the relations between questions are used. */
const MOST_WAYS = 4_000
const MOST_TERMS = 250_000
const ABSENT = -1

/**
 * The finest knowledge that a reader can use: the values of a child's record in each cut, in all columns that any table counts by, or that the child was not there. Every count of who came, left or stayed, under any
 * question, is a sum of such histories. Every real history is included; of the others only those of one unchanged record in one run of cuts: leaving histories out may find ranges too narrow but never too wide.
 * Null where they are too many.
 */
export function histories(
  cuts: readonly Cut[],
  columns: readonly string[],
  runs: readonly number[],
  asked: readonly HistoryQuestion[],
): Histories | null {
  const said = new Said(cuts, columns)
  const ways = new Map<string, { way: readonly number[]; children: number }>()
  for (const way of said.ofChildren()) {
    const known = ways.get(way.join())
    if (known) known.children++
    else ways.set(way.join(), { way, children: 1 })
  }
  if (said.size * runs.length + ways.size > MOST_WAYS) return null
  for (let one = 0; one < said.size; one++) {
    for (const run of runs) {
      const way = cuts.map((_, at) => ((run & (1 << at)) === 0 ? ABSENT : one))
      if (!ways.has(way.join())) ways.set(way.join(), { way, children: 0 })
    }
  }
  const all = [...ways.values()]
  const sums: { cell: number; of: number[] }[] = []
  let terms = 0
  for (const { question, groups } of asked) {
    const holds = said.holding(question)
    const bySet = new Map(groups.map(({ set, cell }) => [set, { cell, of: new Array<number>() }]))
    for (const [n, { way }] of all.entries()) {
      const set = way.reduce((sum, one, at) => (holds.has(one) ? sum + (1 << at) : sum), 0)
      if (set !== 0) bySet.get(set)?.of.push(n)
    }
    for (const sum of bySet.values()) {
      if (sum.of.length > 0) sums.push(sum)
      terms += sum.of.length
    }
    if (terms > MOST_TERMS) return null
  }
  return { children: all.map(({ children }) => children), sums }
}

/** Numbers for the values of records: the same values have the same number in every cut. */
class Said {
  readonly #cuts: readonly Cut[]
  readonly #counters: readonly Counter[]
  readonly #numbers = new Map<string, number>()
  /** By cut and record. */
  readonly #of: readonly (readonly number[])[]

  constructor(cuts: readonly Cut[], columns: readonly string[]) {
    this.#cuts = cuts
    this.#counters = cuts.map(({ dataset }) => new Counter(dataset))
    this.#of = cuts.map(({ dataset }) => {
      const places = columns.map((name) => dataset.columns.findIndex((column) => column.name === name))
      return Array.from({ length: dataset.size }, (_, record) => {
        const key = JSON.stringify(
          places.map((place) => dataset.columns[place]?.values[dataset.data[place]?.[record] ?? 0] ?? ''),
        )
        const number = this.#numbers.get(key) ?? this.#numbers.size
        this.#numbers.set(key, number)
        return number
      })
    })
  }

  get size(): number {
    return this.#numbers.size
  }

  ofChildren(): Iterable<readonly number[]> {
    const ways = new Map<number, number[]>()
    for (const [at, { child }] of this.#cuts.entries()) {
      for (const [record, said] of (this.#of[at] ?? []).entries()) {
        const one = child[record] ?? record
        const way = ways.get(one) ?? this.#cuts.map(() => ABSENT)
        way[at] = said
        ways.set(one, way)
      }
    }
    return ways.values()
  }

  /** The numbers of the values that a question counts, in any cut. */
  holding(question: HistoryQuestion['question']): ReadonlySet<number> {
    return new Set(
      this.#counters.flatMap((counter, at) =>
        counter.records(question).map((record) => this.#of[at]?.[record] ?? ABSENT),
      ),
    )
  }
}
