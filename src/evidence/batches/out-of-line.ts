import { fields, type FieldName, type RecordFields } from '../record/evidence-record.ts'

/** A code of a field, and how many of these records have it. */
export interface CodeHere {
  readonly field: FieldName
  readonly code: string
  readonly here: number
}

/** A code that far more of these records have than of all others. */
export interface OutOfLine extends CodeHere {
  readonly elsewhere: number
}

/** Most codes that are named. */
const MOST = 8
/** How many times as common a code is here. */
const TIMES = 2

const codesOf = (record: RecordFields, field: FieldName): readonly string[] => {
  const value: string | readonly string[] = record[field]
  return typeof value === 'string' ? [value] : value
}

export const hasCode = (record: RecordFields, field: FieldName, code: string): boolean =>
  codesOf(record, field).includes(code)

/** Every code that some of these records have and others of them do not, in the order of the fields. */
export const codesThatDiffer = (these: readonly RecordFields[]): readonly CodeHere[] =>
  fields.flatMap(({ name }) =>
    [...countCodes(these, name)]
      .filter(([, here]) => here < these.length)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, here]) => ({ field: name, code, here })),
  )

/** The codes by which these records differ most from the others, the most telling first. One that a single record has tells nothing. */
export function outOfLine(these: readonly RecordFields[], others: readonly RecordFields[]): readonly OutOfLine[] {
  const told = fields.flatMap(({ name }) => {
    const elsewhere = countCodes(others, name)
    return [...countCodes(these, name)].flatMap(([code, here]) => {
      const [share, usual] = [here / these.length, ((elsewhere.get(code) ?? 0) + 1) / (others.length + 2)]
      if (here < 2 || here === these.length + others.length || share < TIMES * usual) return []
      return [{ field: name, code, here, elsewhere: elsewhere.get(code) ?? 0, weight: here * Math.log(share / usual) }]
    })
  })
  return told
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ weight: _, ...one }) => one)
}

function countCodes(records: readonly RecordFields[], field: FieldName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) for (const code of codesOf(record, field)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** How many of these say the same in every field as another one: the largest such group, or 0. */
export function mostAlike(these: readonly RecordFields[]): number {
  const groups = Map.groupBy(these, (record) => JSON.stringify(fields.map(({ name }) => record[name])))
  const largest = Math.max(0, ...[...groups.values()].map(({ length }) => length))
  return largest > 1 ? largest : 0
}
