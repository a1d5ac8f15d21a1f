import { keyInCut } from '../perturbation/cell-key.ts'
import { BLANK, type Dataset } from '../record/dataset.ts'
import { isMet, type RecordFields } from '../record/evidence-record.ts'
import type { Cut } from '../suppression/cut.ts'
import { MET_WITHOUT_FILE } from '../tables/indicators/indicators.ts'
import { childrenDataset } from '../tables/indicators/children-dataset.ts'

/** A record of a cut as a coordinator has it. `child` and `unit` are numbers over all cuts, from one reading. */
export interface CutRecord {
  readonly cut: number
  readonly child: number
  readonly unit: number
  /** Source of the key that changes counts, which differs by cut: the source is the same for a child in every cut and reading. */
  readonly key: number
  readonly record: RecordFields
}

/**
 * Whom a table counts. Children and meetings share no person and no cell, so each kind of table is audited only against its own; a table of meetings has the ending among its columns, which
 * marks it.
 */
export type Subject = 'children' | 'meetings'

export const subjectOf = (by: readonly string[]): Subject => (by.includes(MET_WITHOUT_FILE) ? 'meetings' : 'children')

/** The columns that a table may have. No two of them say the same of a child in other words, because the audit does not know that a quarter lies in a year, nor that whoever was met before the opening had the first contact on its day (`registration`). */
const COUNTABLE =
  /^(age|sex|district|quarter|identification-pathways|schooling|placement-stability|closure-types|(child-group|form|needs-and-help|documents) .+|time-to-first-steps (?!registration).+)$/
/** The only known fields of a meeting. */
const OF_MEETINGS = new RegExp(`^(${MET_WITHOUT_FILE}|district|quarter)$`)

/** Whether a table of children or of meetings may count by this column. */
export const isCountable = (column: string): boolean => COUNTABLE.test(column) || OF_MEETINGS.test(column)

const FIRST = [
  MET_WITHOUT_FILE,
  'age',
  'sex',
  'district',
  'quarter',
  'identification-pathways',
  'schooling',
  'placement-stability',
  'closure-types',
]

/** The columns of a cut that a table may count by or filter by, the usual ones first. */
export function countable({ columns }: Dataset): readonly string[] {
  const names = columns.map(({ name }) => name)
  return [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))]
}

/** Whether a table is of meetings or of children. */
export const sameSubject =
  (by: readonly string[]) =>
  ({ axes }: { readonly axes: readonly { readonly column: string }[] }): boolean =>
    subjectOf(axes.map(({ column }) => column)) === subjectOf(by)

/**
 * The cuts as datasets of one row a child, or a child of a meeting, all with the same columns. Households are joined over cuts: children who lived together in one cut are one unit in all cuts.
 * `people`: how many records a cut had when tables of it were released; 0 where none was.
 */
export function cutsFrom(
  all: readonly CutRecord[],
  people: ReadonlyMap<number, number>,
  subject: Subject,
): readonly Cut[] {
  const records = all.filter(({ record }) => isMet(record) === (subject === 'meetings'))
  const unitOf = joined(records)
  const numbers = [...new Set(all.map(({ cut }) => cut))].sort((a, b) => a - b)
  const made = numbers.map((number) => ({ number, rows: records.filter(({ cut }) => cut === number) }))
  const datasets = made.map(({ rows }) =>
    onlyCountable(subject, childrenDataset(rows.map(({ record, child }) => ({ ...record, id: String(child) })))),
  )
  const names = [...new Set(datasets.flatMap(({ columns }) => columns.map(({ name }) => name)))].sort()
  return made.map(({ number, rows }, at) => ({
    cut: String(number),
    dataset: { ...withColumns(datasets[at], names), unit: Uint32Array.from(rows, ({ unit }) => unitOf(unit)) },
    child: Uint32Array.from(rows, ({ child }) => child),
    keys: Uint32Array.from(rows, ({ key }) => keyInCut(key, number)),
    gone: Math.max((people.get(number) ?? 0) - rows.length, 0),
  }))
}

function onlyCountable(subject: Subject, { columns, data, size }: Dataset): Dataset {
  const may = subject === 'meetings' ? OF_MEETINGS : COUNTABLE
  const places = columns.flatMap(({ name }, place) => (may.test(name) ? [place] : []))
  return {
    columns: places.flatMap((place) => columns[place] ?? []),
    data: places.flatMap((place) => data[place] ?? []),
    size,
  }
}

/** A column without an answer in a cut is blank there. */
function withColumns(dataset: Dataset | undefined, names: readonly string[]): Dataset {
  if (!dataset) throw new Error('every cut has a dataset')
  const { columns, data, size } = dataset
  const at = new Map(columns.map(({ name }, place) => [name, place]))
  return {
    columns: names.map((name) => columns[at.get(name) ?? -1] ?? { name, values: [''] }),
    data: names.map((name) => data[at.get(name) ?? -1] ?? new Uint16Array(size).fill(BLANK)),
    size,
  }
}

/** Numbers of households without a gap, from 0; two households are one where the same child was in both. */
function joined(records: readonly CutRecord[]): (unit: number) => number {
  const parent = new Map<number, number>()
  const rootOf = (unit: number): number => {
    const above = parent.get(unit) ?? unit
    return above === unit ? unit : rootOf(above)
  }
  const first = new Map<number, number>()
  for (const { child, unit } of records) {
    const before = first.get(child)
    if (before === undefined) first.set(child, unit)
    else parent.set(rootOf(unit), rootOf(before))
  }
  const numbers = new Map<number, number>()
  return (unit) => {
    const root = rootOf(unit)
    const number = numbers.get(root) ?? numbers.size
    numbers.set(root, number)
    return number
  }
}
