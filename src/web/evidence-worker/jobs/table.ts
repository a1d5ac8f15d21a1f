import type { AskedTable } from '#evidence/release/asked-table.ts'
import { cutsFrom, type CutRecord } from '#evidence/release/cut-data.ts'
import { checkTable, makeTable, peopleWhenOut, type MadeTable, type TableReleaseRefusal, type TableReleaseWhere, type TableWanted } from '#evidence/release/table-release.ts'
import type { Job, Progress } from '../job.ts'
import { solver } from '../solver.ts'

/** The records of all cuts, and every table that is out. */
export interface TableGround {
  readonly records: readonly CutRecord[]
  readonly out: readonly AskedTable[]
}

/** Counts a table of a cut, hides what must be hidden, and audits it beside every table that is out. */
export const table: Job<TableGround & { readonly wanted: TableWanted }, MadeTable, TableReleaseRefusal, TableReleaseWhere> = async (ground, tell) => {
  const { ready, cuts } = await prepared(ground, tell)
  tell({ stage: 'protecting', done: 2, of: 3 })
  return makeTable(ready, cuts, ground.out, ground.wanted)
}

/** The same question for the second person, of the table as it was proposed. */
export const checkedTable: Job<TableGround & { readonly asked: AskedTable }, { readonly against: number }, TableReleaseRefusal, TableReleaseWhere> = async (ground, tell) => {
  const { ready, cuts } = await prepared(ground, tell)
  tell({ stage: 'checking', done: 2, of: 3 })
  return checkTable(ready, cuts, ground.out, ground.asked)
}

async function prepared({ records, out }: TableGround, tell: (progress: Progress) => void) {
  tell({ stage: 'counting', done: 0, of: 3 })
  const cuts = cutsFrom(records, peopleWhenOut(out))
  tell({ stage: 'solver', done: 1, of: 3 })
  return { ready: await solver(), cuts }
}
