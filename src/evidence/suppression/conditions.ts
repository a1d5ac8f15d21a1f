import { BLANK, type Dataset } from '../record/dataset.ts'
import { levelsAt, NOT_KNOWN, type Axis, type TableFilter } from '../tables/table.ts'

/** Whom a cell counts: for each named column the values that are included. A column that is not named includes everyone. */
export type Conditions = ReadonlyMap<string, readonly string[]>

/** Equal conditions have equal keys, whatever table they come from. */
export function conditionsKey(conditions: Conditions): string {
  return JSON.stringify(
    [...conditions]
      .map(([column, values]) => [column, ...[...new Set(values)].sort()])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  )
}

export function conditionsAt(axes: readonly Axis[], where: readonly TableFilter[], cell: number): Conditions {
  const conditions = new Map<string, readonly string[]>(where.map(({ column, values }) => [column, values]))
  for (const [n, level] of levelsAt(axes, cell).entries()) {
    const axis = axes[n]
    if (!axis || level === axis.levels.length - 1) continue
    const shown = axis.levels[level] ?? ''
    conditions.set(axis.column, [shown === NOT_KNOWN ? '' : shown])
  }
  return conditions
}

export function withColumn(conditions: Conditions, column: string, values: readonly string[] | null): Conditions {
  const changed = new Map(conditions)
  if (values === null) changed.delete(column)
  else changed.set(column, values)
  return changed
}

/** Number of records, and of their children or households: the same where each has one record. */
export interface CountedRecords {
  readonly records: number
  readonly units: number
}

/** Counts the people of any conditions, caching who meets each condition. */
export class Counter {
  readonly #dataset: Dataset
  readonly #passing = new Map<string, Uint8Array>()

  constructor(dataset: Dataset) {
    this.#dataset = dataset
  }

  count(conditions: Conditions): CountedRecords {
    const passing = [...conditions].map(([column, values]) => this.#pass(column, values))
    const { size, unit } = this.#dataset
    const units = new Set<number>()
    let records = 0
    for (let record = 0; record < size; record++) {
      if (!passing.every((pass) => pass[record] === 1)) continue
      records++
      if (unit) units.add(unit[record] ?? 0)
    }
    return { records, units: unit ? units.size : records }
  }

  /** The records that meet every condition. */
  records(conditions: Conditions): readonly number[] {
    const passing = [...conditions].map(([column, values]) => this.#pass(column, values))
    return Array.from({ length: this.#dataset.size }, (_, record) => record).filter((record) =>
      passing.every((pass) => pass[record] === 1),
    )
  }

  #pass(column: string, values: readonly string[]): Uint8Array {
    const key = JSON.stringify([column, ...values])
    const known = this.#passing.get(key)
    if (known) return known
    const place = this.#dataset.columns.findIndex(({ name }) => name === column)
    const data = this.#dataset.data[place]
    const codes = this.#dataset.columns[place]?.values
    if (!data || !codes) throw new Error(`no column ${column}`)
    const lets = Uint8Array.from(codes, (value) => (values.includes(value) ? 1 : 0))
    const passing = Uint8Array.from(data, (code) => lets[code] ?? BLANK)
    this.#passing.set(key, passing)
    return passing
  }
}
