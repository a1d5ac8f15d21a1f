import { accept } from '#result.ts'
import { countable, cutsFrom, type CutRecord, type Subject } from '#evidence/release/cut-data.ts'
import type { Job } from './job.ts'

/** The columns by which records of one cut can be counted, and the values that each contains ('' where nothing is known). */
export interface CountableColumn {
  readonly column: string
  readonly values: readonly string[]
}

/** Of children, and of meetings with people who have no file; a kind of record that the cut lacks gives no columns. */
export type Countable = Readonly<Record<Subject, readonly CountableColumn[]>>

export const countableColumns: Job<
  { readonly records: readonly CutRecord[]; readonly cut: number },
  Countable,
  never
> = ({ records, cut }) => {
  const own = records.filter((record) => record.cut === cut)
  return Promise.resolve(accept({ children: columnsOf(own, 'children'), meetings: columnsOf(own, 'meetings') }))
}

function columnsOf(records: readonly CutRecord[], subject: Subject): readonly CountableColumn[] {
  const [own] = cutsFrom(records, new Map(), subject)
  const names = own && own.dataset.size > 0 ? countable(own.dataset) : []
  const at = new Map(
    own?.dataset.columns.map((column, place) => [column.name, { column, data: own.dataset.data[place] }]),
  )
  return names.map((name) => {
    const { column, data } = at.get(name) ?? {}
    return {
      column: name,
      values: (column?.values ?? []).filter((value) => value !== '' || data?.includes(0) === true),
    }
  })
}
