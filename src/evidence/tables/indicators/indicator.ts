import { coarseBand } from '../../record/codes.ts'
import { ColumnInTheMaking, unitsOf, type Dataset } from '../../record/dataset.ts'
import type { EvidenceRecord } from '../../record/evidence-record.ts'

/** Of the counts with one of `among` on the last axis of the indicator, how many have one of `of`. */
export interface Share {
  readonly name: string
  readonly of: readonly string[]
  readonly among: readonly string[]
  readonly definition: string
}

/**
 * A measure of evidence records: a definition that the page shows, and the rows that a record gives. `per` says what a row is: where a child gives several, totals
 * over the first axis count answers and not children. The last of `columns` holds the answer.
 */
export interface Indicator {
  readonly name: string
  readonly per:
    | 'child'
    | 'child-and-area'
    | 'child-and-step'
    | 'child-and-phase'
    | 'child-and-level'
    | 'child-and-domain'
    | 'child-and-document'
    | 'child-and-reason'
    | 'meeting'
  readonly columns: readonly string[]
  readonly definition: string
  readonly shares: readonly Share[]
  /** The permitted splits; absent: all of them. */
  readonly apartBy?: readonly Split['by'][]
  readonly rows: (record: EvidenceRecord) => readonly (readonly string[])[]
}

/** The splits of an indicator. A child may hold several forms or groups, so each of them is a split of its own. */
export type Split =
  | { readonly by: 'age' | 'sex' | 'district' | 'year' | 'quarter' }
  | { readonly by: 'form' | 'child-group'; readonly code: string }

/** The name of a split as a column. */
export const splitName = (split: Split): string => ('code' in split ? `${split.by} ${split.code}` : split.by)

export function splitOf(record: EvidenceRecord, split: Split): string {
  switch (split.by) {
    case 'age':
      return coarseBand(record.ageBand)
    case 'sex':
      return record.sex
    case 'district':
      return record.district
    case 'year':
      return record.month.slice(0, 4)
    case 'quarter':
      return quarterOf(record.month)
    case 'form':
      return record.forms.includes(split.code) ? 'yes' : 'no'
    case 'child-group':
      return record.childGroups.includes(split.code) ? 'yes' : 'no'
  }
}

/** Of a month as `MONTH` reads it. */
const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

/** The rows of an indicator together with its splits, ready for the table builder. Rows of one household are one unit. */
export function indicatorDataset(
  records: readonly EvidenceRecord[],
  indicator: Indicator,
  splits: readonly Split[],
): Dataset {
  const columns = [...indicator.columns, ...splits.map(splitName)].map(
    (name) => new ColumnInTheMaking(name, records.length),
  )
  const units: string[] = []
  for (const record of records) {
    const told = splits.map((split) => splitOf(record, split))
    for (const row of indicator.rows(record)) {
      units.push(record.household ?? record.id)
      for (const [n, value] of [...row, ...told].entries()) {
        if (columns[n]?.add(value) !== true)
          throw new Error(`${indicator.name} gave a row that is no row of its columns`)
      }
    }
  }
  const made = columns.map((column) => column.finish())
  return {
    columns: made.map(({ column }) => column),
    data: made.map(({ data }) => data),
    size: units.length,
    unit: unitsOf(units),
  }
}
