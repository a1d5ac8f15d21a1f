import type { AskedTable } from '#evidence/release/asked-table.ts'
import { cutsFrom, sameSubject, subjectOf, type CutRecord } from '#evidence/release/cut-data.ts'
import {
  checkTable,
  makeTable,
  peopleWhenOut,
  type MadeTable,
  type TableReleaseRefusal,
  type TableReleaseWhere,
  type TableWanted,
} from '#evidence/release/table-release.ts'
import type { Job, JobProgress } from './job.ts'
import { solverInWorker } from './solver.ts'

/** The records of all cuts, and every table that is released. */
export interface TableSources {
  readonly records: readonly CutRecord[]
  readonly out: readonly AskedTable[]
}

/** Counts a table of a cut, hides what must be hidden, and audits it against every released table. */
export const countTable: Job<
  TableSources & { readonly wanted: TableWanted },
  MadeTable,
  TableReleaseRefusal,
  TableReleaseWhere
> = async (ground, tell) => {
  const { ready, cuts, out } = await prepareTables(ground, ground.wanted.by, tell)
  tell({ stage: 'protecting', done: 2, of: 3 })
  return makeTable(ready, cuts, out, ground.wanted)
}

/** The same check for the second person, of the table as it was proposed. */
export const recheckTable: Job<
  TableSources & { readonly asked: AskedTable },
  { readonly against: number },
  TableReleaseRefusal,
  TableReleaseWhere
> = async (ground, tell) => {
  const { ready, cuts, out } = await prepareTables(
    ground,
    ground.asked.axes.map(({ column }) => column),
    tell,
  )
  tell({ stage: 'checking', done: 2, of: 3 })
  return checkTable(ready, cuts, out, ground.asked)
}

export async function prepareTables(
  ground: TableSources,
  by: readonly string[],
  tell: (progress: JobProgress) => void,
) {
  tell({ stage: 'counting', done: 0, of: 3 })
  const out = ground.out.filter(sameSubject(by))
  const cuts = cutsFrom(ground.records, peopleWhenOut(out), subjectOf(by))
  tell({ stage: 'solver', done: 1, of: 3 })
  return { ready: await solverInWorker(), cuts, out }
}
