import { Counter, conditionsKey, type Conditions, type CountedRecords } from './conditions.ts'
import type { Cut } from './cut.ts'
import { histories, type HistoryQuestion, type CutHistory } from './histories.ts'
import type { Relations } from './system.ts'

/** The same question asked of two cuts: the cells of both answers, of who came and who left. `goneEarlier`, `goneLater`: how many of the removed records were counted in addition. */
export interface CutCrossing {
  /** Key of the question and both cuts, independent of other releases. */
  readonly name: string
  readonly earlier: number
  readonly later: number
  readonly came: number
  readonly left: number
  readonly goneEarlier: number
  readonly goneLater: number
  /** True where neither cut is the one asked now: the cell is then known from released tables alone. */
  readonly past: boolean
}

/** With more cuts than this a table is refused, because they cannot be audited together. */
export const MOST_CUTS = 24

/**
 * Links all cuts. Every child whom a question counts is counted in some of the cuts, and each such set of cuts is a cell: a cut's answer is the sum of the sets that contain it. A child whose record changed so
 * that the conditions no longer hold has left; one for whom they hold now came. Empty sets are left out unless they are one run of cuts (a child who came once and left once): leaving one out assumes that
 * an attacker knows it is empty, so a range may be found too narrow but never too wide, and the number of cells grows only with the square of the cuts.
 */
export class CutCrossings {
  readonly #cuts: readonly Cut[]
  readonly #newest: string
  readonly #counters: readonly Counter[]
  readonly #first: number
  readonly #runs: readonly number[]
  /** Every two cuts, and every run of more. */
  readonly #sharedSets: readonly number[]
  readonly #asked: HistoryQuestion[] = []
  /** By question, the cells of who is in all cuts of each of these sets. */
  readonly #shared = new Map<string, readonly number[]>()
  readonly counted: CountedRecords[] = []
  readonly all: CutCrossing[] = []

  /** `cuts` from the first to the last; `newest`: the cut of the table to be released; `first`: the number of the first cell that is added here. */
  constructor(cuts: readonly Cut[], newest: string, first: number) {
    if (cuts.length > MOST_CUTS) throw new Error('so many cuts are refused before')
    this.#cuts = cuts
    this.#newest = newest
    this.#first = first
    this.#counters = cuts.map(({ dataset }) => new Counter(dataset))
    this.#runs = cuts.flatMap((_, from) => cuts.slice(from).map((__, length) => (2 ** (length + 1) - 1) * 2 ** from))
    const pairs = cuts.flatMap((_, one) => cuts.slice(0, one).map((__, other) => 2 ** one + 2 ** other))
    this.#sharedSets = [...new Set([...pairs, ...this.#runs.filter((set) => !cuts.some((_, at) => set === 2 ** at))])]
  }

  /** `cells`: for each cut, its answer to the question. */
  add(question: Conditions, cells: readonly number[], relations: Relations): void {
    const groups = this.#groupsOf(question)
    const within = (takes: (set: number) => boolean) => groups.filter(({ set }) => takes(set))
    for (const [at, cell] of cells.entries())
      relations.add(
        cell,
        within((set) => isIn(set, at)).map((group) => group.cell),
      )
    const sum = (parts: readonly CutHistory[]) => {
      const [only] = parts
      if (only && parts.length === 1) return only.cell
      // Siblings who are in different parts are one household.
      const whole = this.#cell({
        records: parts.reduce((all, { children }) => all + children, 0),
        units: new Set(parts.flatMap(({ households }) => [...households])).size,
      })
      relations.add(
        whole,
        parts.map(({ cell }) => cell),
      )
      return whole
    }
    const key = conditionsKey(question)
    this.#asked.push({ question, groups })
    this.#shared.set(
      key,
      this.#sharedSets.map((set) => sum(within((one) => (one & set) === set))),
    )
    for (const [earlier, one] of this.#cuts.entries()) {
      for (const [later, other] of this.#cuts.entries()) {
        if (later <= earlier) continue
        const came = sum(within((set) => isIn(set, later) && !isIn(set, earlier)))
        const left = sum(within((set) => isIn(set, earlier) && !isIn(set, later)))
        const gone = { goneEarlier: one.gone, goneLater: other.gone }
        this.all.push({
          name: JSON.stringify([one.cut, other.cut, key]),
          earlier: cells[earlier] ?? -1,
          later: cells[later] ?? -1,
          came,
          left,
          ...gone,
          past: one.cut !== this.#newest && other.cut !== this.#newest,
        })
      }
    }
  }

  /** Adds every history of a child over the cuts, as `histories` computes them; false, and nothing added, where they are too many. */
  trace(columns: readonly string[], relations: Relations): boolean {
    const found = histories(this.#cuts, columns, this.#runs, this.#asked)
    if (!found) return false
    const cells = found.children.map((records) => this.#cell({ records, units: records }))
    for (const { cell, of } of found.sums)
      relations.add(
        cell,
        of.map((one) => cells[one] ?? -1),
      )
    return true
  }

  /**
   * A child in one part of a question in several cuts is in the whole in all of them; a child who moved from part to part is in the whole alone. Without this a reader who knows who came and left
   * in every part would know more of the whole than the audit assumes.
   */
  split(whole: Conditions, parts: readonly Conditions[], relations: Relations): void {
    const [all, each] = [this.#sharedBy(whole), parts.map((part) => this.#sharedBy(part))]
    for (const [n, cell] of all.entries()) {
      const within = each.map((cells) => cells[n] ?? -1)
      const moved = this.#records(cell) - within.reduce((sum, part) => sum + this.#records(part), 0)
      relations.add(cell, [...within, this.#cell({ records: moved, units: moved })])
    }
  }

  #sharedBy(question: Conditions): readonly number[] {
    const cells = this.#shared.get(conditionsKey(question))
    if (!cells) throw new Error('what a question is made of is asked too')
    return cells
  }

  #records(cell: number): number {
    return this.counted[cell - this.#first]?.records ?? 0
  }

  /** A cell for each set of cuts that has a child, or that is one run of cuts. */
  #groupsOf(question: Conditions): readonly CutHistory[] {
    const setOf = new Map<number, number>()
    const unitOf = new Map<number, number>()
    for (const [at, { child, dataset }] of this.#cuts.entries()) {
      for (const record of this.#counters[at]?.records(question) ?? []) {
        const one = child[record] ?? record
        setOf.set(one, (setOf.get(one) ?? 0) + 2 ** at)
        unitOf.set(one, dataset.unit?.[record] ?? one)
      }
    }
    const people = new Map<number, number[]>(this.#runs.map((set) => [set, []]))
    for (const [one, set] of setOf) {
      const there = people.get(set)
      if (there) there.push(one)
      else people.set(set, [one])
    }
    return [...people].map(([set, there]) => {
      const households = new Set(there.map((one) => unitOf.get(one) ?? one))
      return {
        set,
        children: there.length,
        households,
        cell: this.#cell({ records: there.length, units: households.size }),
      }
    })
  }

  #cell(counted: CountedRecords): number {
    this.counted.push(counted)
    return this.#first + this.counted.length - 1
  }
}

const isIn = (set: number, at: number): boolean => (set & (1 << at)) !== 0
