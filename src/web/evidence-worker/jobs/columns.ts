import { given } from '#evidence/record/answer.ts'
import { countable, cutsFrom, type CutRecord } from '#evidence/release/cut-data.ts'
import type { Job } from '../job.ts'

/** What the records of one cut can be counted by, and the values that each holds ('' where nothing is known). */
export interface CountableColumn {
  readonly column: string
  readonly values: readonly string[]
}

export const columns: Job<{ readonly records: readonly CutRecord[]; readonly cut: number }, readonly CountableColumn[], never> = ({ records, cut }) => {
  const [own] = cutsFrom(records.filter((record) => record.cut === cut), new Map())
  const names = own ? countable(own.dataset) : []
  const at = new Map(own?.dataset.columns.map((column, place) => [column.name, { column, data: own.dataset.data[place] }]))
  return Promise.resolve(
    given(
      names.map((name) => {
        const { column, data } = at.get(name) ?? {}
        return { column: name, values: (column?.values ?? []).filter((value) => value !== '' || data?.includes(0) === true) }
      }),
    ),
  )
}
