import { BLANK, type Dataset } from '../record/dataset.ts'
import { cellsIn } from '../tables/table.ts'
import { conditionsAt, Counter, conditionsKey, withColumn, type Conditions, type CountedRecords } from './conditions.ts'
import { CutCrossings, MOST_CUTS } from './crossings.ts'
import { cutIn, inCut, type Cut } from './cut.ts'
import { byHowCommon, hiddenBehind, isSecret } from './group-disclosure.ts'
import { MOST_GUESSED } from './guess.ts'
import { joints, MOST_COMBINED } from './joint.ts'
import type { Linked } from './linked.ts'
import type { TableShape } from './released.ts'
import { Relations } from './system.ts'

/** Collects tables of one or several cuts and builds one system from them. */
export class Linking {
  readonly #cuts: ReadonlyMap<string, Cut>
  readonly #counters: ReadonlyMap<string, Counter>
  readonly #domains: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  readonly #newest: string
  readonly #most: number
  readonly #numbers = new Map<string, number>()
  readonly #conditions: Conditions[] = []
  readonly #cellsOf: Int32Array[]
  readonly #columns: readonly string[]
  readonly #relations = new Relations()
  /** The questions whose sum each question is. */
  readonly #splits = new Map<string, { readonly question: Conditions; readonly into: readonly Conditions[] }>()
  /** The parts of the answers to a secret question. */
  readonly #answers: {
    readonly column: string
    readonly cut: string
    readonly whole: number
    readonly parts: readonly { readonly values: readonly string[]; readonly cell: number }[]
  }[] = []
  readonly #shown: number
  readonly #isChanged: boolean

  constructor(cuts: readonly Cut[], tables: readonly TableShape[], most: number) {
    const used = new Set(tables.map(({ cut = '' }) => cut))
    this.#cuts = new Map(cuts.filter(({ cut }) => used.has(cut)).map((one) => [one.cut, one]))
    this.#counters = new Map([...this.#cuts].map(([cut, { dataset }]) => [cut, new Counter(dataset)]))
    this.#newest = tables[0]?.cut ?? ''
    this.#most = most
    this.#columns = [
      ...new Set(tables.flatMap(({ axes, where }) => [...axes, ...where].map(({ column }) => column))),
    ].sort()
    this.#domains = new Map(
      [...this.#cuts].map(([cut, { dataset }]) => [
        cut,
        new Map(this.#columns.map((column) => [column, domainOf(dataset, column)])),
      ]),
    )
    this.#cellsOf = tables.map(({ axes, where, cut = '' }) =>
      Int32Array.from({ length: cellsIn(axes) }, (_, cell) =>
        this.#number(inCut(conditionsAt(axes, where, cell), cut)),
      ),
    )
    this.#shown = this.#conditions.length
    this.#isChanged = tables.some(({ change }) => change)
    if (tables.length > 1) this.#addUnfiltered(tables)
  }

  #number(conditions: Conditions): number {
    const key = conditionsKey(conditions)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#conditions.length)
    this.#conditions.push(conditions)
    return this.#conditions.length - 1
  }

  /** Each table without its filters, one filter less at a time: the steps by which a reader compares a filtered table with a wider one. */
  #addUnfiltered(tables: readonly TableShape[]): void {
    for (const { axes, where, cut = '' } of tables) {
      const filters = [...where].sort((a, b) => (a.column < b.column ? -1 : 1))
      for (let kept = filters.length - 1; kept >= 0; kept--) {
        for (let cell = 0; cell < cellsIn(axes); cell++)
          this.#number(inCut(conditionsAt(axes, filters.slice(0, kept), cell), cut))
      }
    }
  }

  /** Splits along every column, and asks every question of each cut, until nothing new appears. False where that becomes too large. */
  run(): boolean {
    if (this.#cuts.size > MOST_CUTS) return false
    const done = new Set<string>()
    for (let before = -1; before !== this.#conditions.length; ) {
      before = this.#conditions.length
      if (before > this.#most) return false
      this.#askOfOtherCuts()
      for (const column of this.#columns) this.#splitAlong(column, done, false)
    }
    for (const column of this.#columns) this.#splitAlong(column, new Set(), true)
    return true
  }

  /** Asks every question of one cut also of the newest, and every question of the newest of all others, so that each difference between them is a cell. */
  #askOfOtherCuts(): void {
    if (this.#cuts.size < 2) return
    for (const conditions of [...this.#conditions]) {
      if (cutIn(conditions) !== this.#newest) this.#number(inCut(conditions, this.#newest))
      else for (const cut of this.#cuts.keys()) this.#number(inCut(conditions, cut))
    }
  }

  #splitAlong(column: string, done: Set<string>, record: boolean): void {
    const groups = new Map<string, Conditions[]>()
    for (const conditions of this.#conditions) {
      const rest = conditionsKey(withColumn(conditions, column, null))
      const group = groups.get(rest)
      if (group) group.push(conditions)
      else groups.set(rest, [conditions])
    }
    for (const [rest, group] of groups) {
      const name = `${column} ${group.length} ${rest}`
      if (group.length < 2 || done.has(name)) continue
      done.add(name)
      this.#splitGroup(column, group, record)
    }
  }

  /** Cells that differ only in the values of one column: the smallest sets of which all of them are unions. */
  #splitGroup(column: string, group: readonly Conditions[], record: boolean): void {
    const [any] = group
    if (!any) return
    const sets = group.map((conditions) => conditions.get(column) ?? null)
    const named = [...new Set(sets.flatMap((values) => values ?? []))]
    const rest = sets.includes(null)
      ? (this.#domains.get(cutIn(any))?.get(column) ?? []).filter((value) => !named.includes(value))
      : []
    const signatures = new Map<string, string[]>()
    for (const value of [...named, ...rest]) {
      const signature = sets.map((values) => (values === null || values.includes(value) ? '1' : '0')).join('')
      signatures.set(signature, [...(signatures.get(signature) ?? []), value])
    }
    const atoms = [...signatures.values()]
    const parts = atoms.map((values) => ({ values, cell: this.#number(withColumn(any, column, values)) }))
    if (!record) return
    for (const [n, values] of sets.entries()) {
      const within = parts.filter((part) => values === null || part.values.every((value) => values.includes(value)))
      const whole = this.#number(group[n] ?? any)
      if (within.length === 1 && within[0]?.cell === whole) continue
      this.#relations.add(
        whole,
        within.map(({ cell }) => cell),
      )
      if (isSecret(column)) this.#answers.push({ column, cut: cutIn(any), whole, parts: within })
      const question = inCut(group[n] ?? any, '')
      const into = within.map((part) => withColumn(question, column, part.values))
      if (this.#cuts.size > 1)
        this.#splits.set(JSON.stringify([question, ...into].map(conditionsKey)), { question, into })
    }
  }

  finish(): Linked {
    const counted = this.#conditions.map((conditions) => this.#count(conditions))
    const crossing = new CutCrossings([...this.#cuts.values()], this.#newest, counted.length)
    if (this.#cuts.size > 1) {
      for (const conditions of this.#conditions) {
        if (cutIn(conditions) !== this.#newest) continue
        const cells = [...this.#cuts.keys()].map(
          (cut) => this.#numbers.get(conditionsKey(inCut(conditions, cut))) ?? -1,
        )
        if (cells.includes(-1)) throw new Error('what is asked of one cut is asked of all')
        crossing.add(inCut(conditions, ''), cells, this.#relations)
      }
      const traced = crossing.trace(this.#columns, this.#relations)
      if (!traced)
        for (const { question, into } of this.#splits.values()) crossing.split(question, into, this.#relations)
    }
    const combined = this.#cuts.size === 1 && this.#cellsOf.length > 1 ? this.#combine(counted.length) : []
    const all = [...counted, ...crossing.counted, ...combined]
    return {
      system: this.#relations.finish(Float64Array.from(all, ({ records }) => records)),
      cellsOf: this.#cellsOf,
      auxiliary: new Uint8Array(all.length).fill(1, this.#shown),
      units: Float64Array.from(all, ({ units }) => units),
      empty: Uint8Array.from(all, (_, cell) => (this.#isKnownEmpty(this.#conditions[cell]) ? 1 : 0)),
      alike: this.#alike(counted),
      crossings: crossing.all,
      between: counted.length,
    }
  }

  /** Counts everybody of a single cut by combinations of columns: cells of no question. `first`: the number of the first. */
  #combine(first: number): readonly CountedRecords[] {
    const [own] = this.#cuts.values()
    if (!own) return []
    const combined: CountedRecords[] = []
    for (const { counts, sums } of joints(
      own.dataset,
      this.#conditions,
      this.#domains.get(own.cut) ?? new Map(),
      this.#isChanged ? MOST_GUESSED - this.#conditions.length : MOST_COMBINED,
    )) {
      const from = first + combined.length
      for (const { condition, of } of sums)
        this.#relations.add(
          condition,
          of.map((one) => from + one),
        )
      for (const records of counts) combined.push({ records, units: records })
    }
    return combined
  }

  #alike(counted: readonly CountedRecords[]): ReadonlySet<number> {
    const common = new Map<string, readonly string[]>()
    const commonOf = (cut: string, column: string) => {
      const known = common.get(`${cut} ${column}`)
      if (known) return known
      const dataset = this.#cuts.get(cut)?.dataset
      if (!dataset) throw new Error('every table is of a cut that is there')
      const found = byHowCommon(
        dataset,
        dataset.columns.findIndex(({ name }) => name === column),
      )
      common.set(`${cut} ${column}`, found)
      return found
    }
    const alike = this.#answers.flatMap(({ column, cut, whole, parts }) => {
      const behind = hiddenBehind(
        parts.map(({ values, cell }) => ({ values, count: counted[cell]?.records ?? 0 })),
        counted[whole]?.records ?? 0,
        commonOf(cut, column),
      )
      return typeof behind === 'number' ? (parts[behind]?.cell ?? []) : []
    })
    return new Set(alike)
  }

  #count(conditions: Conditions): CountedRecords {
    const counter = this.#counters.get(cutIn(conditions))
    if (!counter) throw new Error('every table is of a cut that is there')
    return counter.count(inCut(conditions, ''))
  }

  /** Code lists are public, and a table shows which of their codes are levels in its cut. */
  #isKnownEmpty(conditions: Conditions | undefined): boolean {
    if (!conditions) return false
    const domains = this.#domains.get(cutIn(conditions))
    return [...inCut(conditions, '')].some(
      ([column, values]) => !values.some((value) => domains?.get(column)?.includes(value)),
    )
  }
}

/** All values of each column: code lists are public, so an attacker has them too. */
function domainOf(dataset: Dataset, column: string): readonly string[] {
  const place = dataset.columns.findIndex(({ name }) => name === column)
  const values = dataset.columns[place]?.values
  if (!values) throw new Error(`no column ${column}`)
  return dataset.data[place]?.includes(BLANK) === true ? values : values.slice(1)
}
