import { given, refused, type Answer } from '../record/answer.ts'
import { BLANK, type Dataset } from '../record/dataset.ts'
import { countUnits } from '../tables/count-units.ts'
import { cellsIn, type Axis, type Filter, type Table } from '../tables/table.ts'
import { conditionsAt, Counter, keyOf, withColumn, type Conditions } from './conditions.ts'
import { Relations, systemOf, type System } from './system.ts'

/** A table as it left: a count or null where it was hidden. All releases of a system are of the same people. */
export interface Released {
  readonly axes: readonly Axis[]
  readonly where: readonly Filter[]
  readonly shown: readonly (number | null)[]
}

type Shape = Pick<Released, 'axes' | 'where'>

/** All tables as one system: cells of the same people are one cell, and every sum and difference that follows from the conditions is a relation. */
export interface Linked {
  readonly system: System
  /** For each table and each of its cells, which cell of the system it is. */
  readonly cellsOf: readonly Int32Array[]
  /** 1 for cells of no table, that only their neighbours bound. */
  readonly auxiliary: Uint8Array
  /** Of how many children or households the records of each cell are. */
  readonly units: Float64Array
}

/** One table of which nothing was released before. */
export function alone(dataset: Dataset, table: Table): Linked {
  const counted = countUnits(dataset, table)
  return { system: systemOf(table), cellsOf: [Int32Array.from(table.counts.keys())], auxiliary: new Uint8Array(table.counts.length), units: counted ?? table.counts }
}

export type LinkRefusal = 'too-entangled'
const MOST_CELLS = 400_000

/**
 * Brings tables together. A filter is a condition like a level: two tables that differ in a filter differ by people who can be counted, so the cells between them are added
 * (differencing). What three two-way tables say together of a three-way one that was never asked for is beyond these relations.
 */
export function link(dataset: Dataset, tables: readonly Shape[]): Answer<Linked, LinkRefusal, { readonly cells: number }> {
  const linking = new Linking(dataset, tables)
  return linking.run() ? given(linking.finish()) : refused('too-entangled', { cells: MOST_CELLS })
}

class Linking {
  readonly #counter: Counter
  readonly #domains: ReadonlyMap<string, readonly string[]>
  readonly #numbers = new Map<string, number>()
  readonly #conditions: Conditions[] = []
  readonly #cellsOf: Int32Array[]
  readonly #columns: readonly string[]
  readonly #relations = new Relations()
  readonly #shown: number

  constructor(dataset: Dataset, tables: readonly Shape[]) {
    this.#counter = new Counter(dataset)
    this.#columns = [...new Set(tables.flatMap(({ axes, where }) => [...axes, ...where].map(({ column }) => column)))].sort()
    this.#domains = new Map(this.#columns.map((column) => [column, domainOf(dataset, column)]))
    this.#cellsOf = tables.map(({ axes, where }) => Int32Array.from({ length: cellsIn(axes) }, (_, cell) => this.#number(conditionsAt(axes, where, cell))))
    this.#shown = this.#conditions.length
    if (tables.length > 1) this.#addUnfiltered(tables)
  }

  #number(conditions: Conditions): number {
    const key = keyOf(conditions)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#conditions.length)
    this.#conditions.push(conditions)
    return this.#conditions.length - 1
  }

  /** Each table without its filters, one filter less at a time: the steps by which somebody compares a filtered table with a wider one. */
  #addUnfiltered(tables: readonly Shape[]): void {
    for (const { axes, where } of tables) {
      const filters = [...where].sort((a, b) => (a.column < b.column ? -1 : 1))
      for (let kept = filters.length - 1; kept >= 0; kept--) {
        for (let cell = 0; cell < cellsIn(axes); cell++) this.#number(conditionsAt(axes, filters.slice(0, kept), cell))
      }
    }
  }

  /** Splits along every column until nothing new appears. False where that grows beyond measure. */
  run(): boolean {
    const done = new Set<string>()
    for (let before = -1; before !== this.#conditions.length; ) {
      before = this.#conditions.length
      if (before > MOST_CELLS) return false
      for (const column of this.#columns) this.#splitAlong(column, done, false)
    }
    for (const column of this.#columns) this.#splitAlong(column, new Set(), true)
    return true
  }

  #splitAlong(column: string, done: Set<string>, record: boolean): void {
    const groups = new Map<string, Conditions[]>()
    for (const conditions of this.#conditions) {
      const rest = keyOf(withColumn(conditions, column, null))
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

  /** Cells that differ in the values of one column alone: the smallest sets that all of them are made of. */
  #splitGroup(column: string, group: readonly Conditions[], record: boolean): void {
    const [any] = group
    if (!any) return
    const sets = group.map((conditions) => conditions.get(column) ?? null)
    const named = [...new Set(sets.flatMap((values) => values ?? []))]
    const rest = sets.includes(null) ? (this.#domains.get(column) ?? []).filter((value) => !named.includes(value)) : []
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
      this.#relations.add(whole, within.map(({ cell }) => cell))
    }
  }

  finish(): Linked {
    const counted = this.#conditions.map((conditions) => this.#counter.count(conditions))
    const auxiliary = new Uint8Array(counted.length).fill(1, this.#shown)
    const system = this.#relations.finish(Float64Array.from(counted, ({ records }) => records))
    return { system, cellsOf: this.#cellsOf, auxiliary, units: Float64Array.from(counted, ({ units }) => units) }
  }
}

/** All values of each column: code lists are public, so an attacker has them too. */
function domainOf(dataset: Dataset, column: string): readonly string[] {
  const place = dataset.columns.findIndex(({ name }) => name === column)
  const values = dataset.columns[place]?.values
  if (!values) throw new Error(`no column ${column}`)
  return dataset.data[place]?.includes(BLANK) === true ? values : values.slice(1)
}
