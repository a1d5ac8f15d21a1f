import { accept, refuse, type Result } from '#result.ts'
import { BLANK, columnAt, ColumnInTheMaking, dataAt, type Dataset } from '../record/dataset.ts'
import { columnIndexes, type RiskRefusal } from './risk.ts'

/** A column that an intruder may know, and the coarser readings it may be given, finest first. Beyond the last it is left blank. */
export interface Quasi {
  readonly column: string
  readonly coarser?: readonly ReadonlyMap<string, string>[]
}

export interface Anonymity {
  /** Every group of records that look alike must have at least this size; a blank is alike only to a blank. */
  readonly k: number
  /** Every group must also hold at least `l` different values of this column. */
  readonly diverse?: { readonly column: string; readonly l: number }
}

export interface Recoded {
  readonly dataset: Dataset
  /** Number of cells blanked, and of cells read more coarsely. */
  readonly blanked: number
  readonly coarser: number
}

export type AnonymityRefusal =
  | RiskRefusal
  | 'fewer-records-than-k'
  | 'k-under-two'
  | 'not-diverse-enough'
  | 'too-many-readings'

const MOST_NODES = 100_000

/**
 * Makes records of small groups look alike with a small loss, greedily (local recoding): it applies the cheapest coarser reading that brings enough of the remaining records together, then the
 * next. Records of large groups are unchanged. The order of the records is kept.
 */
export function localRecoding(
  dataset: Dataset,
  quasi: readonly Quasi[],
  anonymity: Anonymity,
): Result<Recoded, AnonymityRefusal, { readonly column?: string; readonly records?: number }> {
  if (!(anonymity.k >= 2)) return refuse('k-under-two', {})
  const places = columnIndexes(
    dataset,
    quasi.map(({ column }) => column),
  )
  if (!places.ok) return places
  const secret = anonymity.diverse ? columnIndexes(dataset, [anonymity.diverse.column]) : accept([])
  if (!secret.ok) return secret
  if (dataset.size < anonymity.k) return refuse('fewer-records-than-k', { records: dataset.size })
  const ladders = quasi.map((one, n) => ladderOf(dataset, places.value[n] ?? 0, one))
  if (ladders.reduce((product, { length }) => product * length, 1) > MOST_NODES) return refuse('too-many-readings', {})
  const data = places.value.map((place) => dataAt(dataset, place))
  const sensitive = secret.value[0] === undefined ? null : dataAt(dataset, secret.value[0])
  const work = new Recoding(data, ladders, sensitive, anonymity)
  return work.run() ? accept(work.finish(dataset, places.value)) : refuse('not-diverse-enough', {})
}

/** What each code is shown as at each step: unchanged, coarser, blank. */
type Ladder = readonly (readonly string[])[]

function ladderOf(dataset: Dataset, place: number, { coarser = [] }: Quasi): Ladder {
  const { values } = columnAt(dataset, place)
  return [values, ...coarser.map((as) => values.map((value) => as.get(value) ?? value)), values.map(() => '')]
}

class Recoding {
  readonly #data: readonly Uint16Array[]
  readonly #ladders: readonly Ladder[]
  readonly #sensitive: Uint16Array | null
  readonly #anonymity: Anonymity
  /** The reading of each record: one step for each column. */
  readonly #steps: (readonly number[])[]
  readonly #numbers: readonly (readonly Uint16Array[])[]
  #open: number[]
  /** Groups that are large enough already, by their shown values: later records may join them. */
  readonly #groups = new Map<string, number>()

  constructor(
    data: readonly Uint16Array[],
    ladders: readonly Ladder[],
    sensitive: Uint16Array | null,
    anonymity: Anonymity,
  ) {
    this.#data = data
    this.#ladders = ladders
    this.#sensitive = sensitive
    this.#anonymity = anonymity
    const size = data[0]?.length ?? 0
    this.#steps = new Array<readonly number[]>(size).fill([])
    this.#open = Array.from({ length: size }, (_, record) => record)
    // Shown values as numbers, because records are compared many times.
    this.#numbers = ladders.map((ladder) => {
      const known = new Map<string, number>()
      return ladder.map((shown) =>
        Uint16Array.from(shown, (value) => {
          const number = known.get(value) ?? known.size
          known.set(value, number)
          return number
        }),
      )
    })
  }

  run(): boolean {
    for (const steps of nodesOf(this.#ladders)) {
      if (this.#open.length === 0) return true
      this.#try(steps)
    }
    return this.#open.length === 0 || this.#pullIn()
  }

  #look(record: number, steps: readonly number[]): string {
    let look = ''
    for (let n = 0; n < steps.length; n++)
      look += String.fromCharCode(this.#numbers[n]?.[steps[n] ?? 0]?.[this.#data[n]?.[record] ?? BLANK] ?? 0)
    return look
  }

  #try(steps: readonly number[]): void {
    const groups = new Map<string, number[]>()
    for (const record of this.#open) {
      const look = this.#look(record, steps)
      const group = groups.get(look)
      if (group) group.push(record)
      else groups.set(look, [record])
    }
    const placed = new Set<number>()
    for (const [look, records] of groups) {
      if (!this.#groups.has(look) && !this.#isLarge(records)) continue
      this.#groups.set(look, (this.#groups.get(look) ?? 0) + records.length)
      for (const record of records) {
        this.#steps[record] = steps
        placed.add(record)
      }
    }
    if (placed.size > 0) this.#open = this.#open.filter((record) => !placed.has(record))
  }

  #isLarge(records: readonly number[]): boolean {
    const { k, diverse } = this.#anonymity
    if (records.length < k) return false
    return (
      diverse === undefined || new Set(records.map((record) => this.#sensitive?.[record] ?? BLANK)).size >= diverse.l
    )
  }

  /** The last few records match no group even when they are blank in every column: records of groups that stay large enough without them are blanked too. */
  #pullIn(): boolean {
    const blank = this.#ladders.map((ladder) => ladder.length - 1)
    const pulled: number[] = []
    for (let record = 0; record < this.#steps.length && !this.#isLarge([...this.#open, ...pulled]); record++) {
      const steps = this.#steps[record] ?? []
      if (steps.length === 0) continue
      const group = this.#look(record, steps)
      const many = this.#groups.get(group) ?? 0
      if (many <= this.#anonymity.k || this.#anonymity.diverse !== undefined) continue
      this.#groups.set(group, many - 1)
      pulled.push(record)
    }
    const all = [...this.#open, ...pulled]
    const grouped = this.#isLarge(all) ? all : Array.from(this.#steps.keys())
    if (!this.#isLarge(grouped)) return false
    for (const record of grouped) this.#steps[record] = blank
    this.#open = []
    return true
  }

  finish(dataset: Dataset, places: readonly number[]): Recoded {
    let [blanked, coarser] = [0, 0]
    const columns = [...dataset.columns]
    const data = [...dataset.data]
    for (const [n, place] of places.entries()) {
      const making = new ColumnInTheMaking(columnAt(dataset, place).name, dataset.size)
      for (const [record, code] of dataAt(dataset, place).entries()) {
        const step = this.#steps[record]?.[n] ?? 0
        const shown = this.#ladders[n]?.[step]?.[code] ?? ''
        const was = columnAt(dataset, place).values[code] ?? ''
        if (shown !== was && shown === '') blanked++
        else if (shown !== was) coarser++
        if (!making.add(shown)) throw new Error('a reading has no more values than the column had')
      }
      const made = making.finish()
      columns[place] = made.column
      data[place] = made.data
    }
    return { dataset: { ...dataset, columns, data }, blanked, coarser }
  }
}

/** All combinations of steps, cheapest first: a blank costs one, a coarser reading its step as a fraction of the steps to a blank. */
function nodesOf(ladders: readonly Ladder[]): readonly (readonly number[])[] {
  const nodes = ladders.reduce<readonly (readonly number[])[]>(
    (sofar, { length }) => sofar.flatMap((node) => Array.from({ length }, (_, step) => [...node, step])),
    [[]],
  )
  const cost = (node: readonly number[]) =>
    node.reduce((sum, step, n) => sum + step / ((ladders[n]?.length ?? 2) - 1), 0)
  return nodes
    .map((node) => ({ node, cost: cost(node) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ node }) => node)
}
