import type { Dataset } from '#evidence/record/dataset.ts'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import {
  checkFileTable,
  makeFileTable,
  type FileTableRefusal,
  type FileTableWhere,
} from '#evidence/release/file-table.ts'
import type { MadeTable, TableWanted } from '#evidence/release/table-release.ts'
import type { Job } from './job.ts'
import { solverInWorker } from './solver.ts'

/** A file of cases, and every table of it that is released. */
export interface FileTableSources {
  readonly dataset: Dataset
  readonly out: readonly AskedTable[]
}

/** Counts a table of a file, hides what must be hidden, and audits it against the tables of the same file. */
export const countFileTable: Job<
  FileTableSources & { readonly wanted: Omit<TableWanted, 'cut'> },
  MadeTable,
  FileTableRefusal,
  FileTableWhere
> = async ({ dataset, out, wanted }, tell) => {
  tell({ stage: 'solver', done: 0, of: 2 })
  const ready = await solverInWorker()
  tell({ stage: 'protecting', done: 1, of: 2 })
  return makeFileTable(ready, dataset, out, wanted)
}

/** The same check on the device of the second person, who chose the same file. */
export const recheckFileTable: Job<
  FileTableSources & { readonly asked: AskedTable },
  { readonly against: number },
  FileTableRefusal,
  FileTableWhere
> = async ({ dataset, out, asked }, tell) => {
  tell({ stage: 'solver', done: 0, of: 2 })
  const ready = await solverInWorker()
  tell({ stage: 'checking', done: 1, of: 2 })
  return checkFileTable(ready, dataset, out, asked)
}
