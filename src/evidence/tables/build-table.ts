import { accept, refuse, type Result } from '#result.ts'
import { BLANK, columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { cellsIn, NOT_KNOWN, stridesOf, TOTAL, type Axis, type TableFilter, type Table } from './table.ts'

/** The request: the columns to count by, and whom to count. */
export interface TableRequest {
  readonly by: readonly string[]
  readonly where?: readonly TableFilter[]
  /** Records that are blank in a column counted by: shown as a level of their own (the default), or left out, which is a filter and recorded as one. */
  readonly blank?: 'shown' | 'left-out'
}

export type TableRefusal =
  | 'no-column'
  | 'unknown-column'
  | 'unknown-value'
  | 'column-twice'
  | 'no-value'
  | 'level-is-a-reserved-word'
  | 'too-many-cells'
  | 'nobody-left'

export interface TableWhere {
  readonly column?: string
  readonly value?: string
  readonly cells?: number
}

export const MOST_CELLS = 2_000_000

/**
 * Counts every combination of the columns at once, with the total of every axis. A column with one value only is still an axis. With `weights`, one for
 * each record, these are summed instead.
 */
export function buildTable(
  dataset: Dataset,
  request: TableRequest,
  weights?: Uint32Array,
): Result<Table, TableRefusal, TableWhere> {
  const places = axisColumns(dataset, request)
  if (!places.ok) return places
  const filters = [
    ...(request.where ?? []),
    ...(request.blank === 'left-out' ? request.by.flatMap((name) => withoutBlank(dataset, name)) : []),
  ]
  const keep = keptBy(dataset, filters)
  if (!keep.ok) return keep
  const axes = places.value.map((place) =>
    axisOf(dataset, place, filters, request.blank !== 'left-out' && hasBlank(dataset, place)),
  )
  const reserved = axes.find(
    ({ column, levels }) =>
      levels.slice(0, -1).some((level) => level === TOTAL) ||
      levels.filter((level) => level === NOT_KNOWN).length > 1 ||
      column === '',
  )
  if (reserved) return refuse('level-is-a-reserved-word', { column: reserved.column })
  const cells = cellsIn(axes)
  if (cells > MOST_CELLS) return refuse('too-many-cells', { cells })
  const counts = countInto(dataset, places.value, axes, keep.value, weights)
  addTotals(counts, axes)
  if (weights === undefined && counts[cells - 1] === 0) return refuse('nobody-left', {})
  return accept({ axes, where: filters, counts })
}

function axisColumns(
  dataset: Dataset,
  { by, where = [] }: TableRequest,
): Result<readonly number[], TableRefusal, TableWhere> {
  if (by.length === 0) return refuse('no-column', {})
  const known = (name: string) => dataset.columns.findIndex((column) => column.name === name)
  const missing = [...by, ...where.map(({ column }) => column)].find((name) => known(name) < 0)
  if (missing !== undefined) return refuse('unknown-column', { column: missing })
  const twice =
    by.find((name, n) => by.indexOf(name) !== n) ??
    where.map(({ column }) => column).find((name, n, names) => names.indexOf(name) !== n)
  if (twice !== undefined) return refuse('column-twice', { column: twice })
  return accept(by.map(known))
}

function withoutBlank(dataset: Dataset, name: string): readonly TableFilter[] {
  const place = dataset.columns.findIndex((column) => column.name === name)
  return hasBlank(dataset, place) ? [{ column: name, values: columnAt(dataset, place).values.slice(1) }] : []
}

const hasBlank = (dataset: Dataset, place: number) => dataAt(dataset, place).includes(BLANK)

/** A value that a filter excludes is no level: its zero would say that nobody has it. */
function axisOf(dataset: Dataset, place: number, filters: readonly TableFilter[], withBlank: boolean): Axis {
  const { name, values } = columnAt(dataset, place)
  const filter = filters.find(({ column }) => column === name)
  const letIn = (value: string) => filter === undefined || filter.values.includes(value)
  return {
    column: name,
    levels: [...(withBlank && letIn('') ? [NOT_KNOWN] : []), ...values.slice(1).filter(letIn), TOTAL],
  }
}

/** The level of each code of a column; -1 for those that a filter excludes. */
export const levelsOfCodes = (values: readonly string[], { levels }: Axis): Int32Array =>
  Int32Array.from(values, (value) => levels.indexOf(value === '' ? NOT_KNOWN : value))

/** One byte for each record: whether it passes every filter. */
function keptBy(
  dataset: Dataset,
  filters: readonly TableFilter[],
): Result<Uint8Array | null, TableRefusal, TableWhere> {
  if (filters.length === 0) return accept(null)
  const keep = new Uint8Array(dataset.size).fill(1)
  for (const { column, values } of filters) {
    const place = dataset.columns.findIndex(({ name }) => name === column)
    const known = columnAt(dataset, place).values
    if (values.length === 0) return refuse('no-value', { column })
    const unknown = values.find((value) => !known.includes(value))
    if (unknown !== undefined) return refuse('unknown-value', { column, value: unknown })
    const passes = Uint8Array.from(known, (value) => (values.includes(value) ? 1 : 0))
    const data = dataAt(dataset, place)
    for (let record = 0; record < keep.length; record++) if (passes[data[record] ?? 0] === 0) keep[record] = 0
  }
  return accept(keep)
}

function countInto(
  dataset: Dataset,
  places: readonly number[],
  axes: readonly Axis[],
  keep: Uint8Array | null,
  weights: Uint32Array | undefined,
): Float64Array {
  const cellOf = new Uint32Array(dataset.size)
  const strides = stridesOf(axes)
  for (const [axis, place] of places.entries()) {
    const data = dataAt(dataset, place)
    const stride = strides[axis] ?? 0
    const own = axes[axis]
    const levelOf = own ? levelsOfCodes(columnAt(dataset, place).values, own) : new Int32Array()
    for (let record = 0; record < cellOf.length; record++)
      cellOf[record] = (cellOf[record] ?? 0) + stride * Math.max(levelOf[data[record] ?? BLANK] ?? 0, 0)
  }
  const counts = new Float64Array(cellsIn(axes))
  for (let record = 0; record < cellOf.length; record++) {
    if (keep !== null && keep[record] === 0) continue
    const cell = cellOf[record] ?? 0
    counts[cell] = (counts[cell] ?? 0) + (weights === undefined ? 1 : (weights[record] ?? 0))
  }
  return counts
}

/** Fills the last level of each axis with the sum of the others, one axis after the other. */
export function addTotals(counts: Float64Array, axes: readonly Axis[]): void {
  const strides = stridesOf(axes)
  for (const [axis, { levels }] of axes.entries()) {
    const stride = strides[axis] ?? 0
    const last = levels.length - 1
    const block = stride * levels.length
    for (let base = 0; base < counts.length; base += block) {
      for (let within = base; within < base + stride; within++) {
        let sum = 0
        for (let level = 0; level < last; level++) sum += counts[within + level * stride] ?? 0
        counts[within + last * stride] = sum
      }
    }
  }
}
