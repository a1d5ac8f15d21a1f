import type { Ledger } from '#evidence/ledger/ledger.ts'
import { refuse } from '#result.ts'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import { cutsFrom, subjectOf } from '#evidence/release/cut-data.ts'
import type { HowNoisy } from '#evidence/release/how-changed.ts'
import {
  checkNoisy,
  makeNoisy,
  mayBeNoisy,
  type NoisyRefusal,
  type NoisyWanted,
} from '#evidence/release/noisy-table.ts'
import { peopleWhenOut, type TableReleaseRefusal, type TableReleaseWhere } from '#evidence/release/table-release.ts'
import type { TableFilter } from '#evidence/tables/table.ts'
import type { Job } from './job.ts'
import { cryptoRandomBytes } from './random-bytes.ts'
import { prepareTables, type TableSources } from './table.ts'

/** Checked against everything that is released before any budget is spent; returns the number of people it would count. */
export const checkBeforeNoise: Job<
  TableSources & { readonly wanted: NoisyWanted },
  readonly TableFilter[],
  NoisyRefusal,
  TableReleaseWhere
> = async (ground, tell) => {
  const { ready, cuts, out } = await prepareTables(ground, ground.wanted.by, tell)
  tell({ stage: 'checking', done: 2, of: 3 })
  return mayBeNoisy(ready, cuts, out, ground.wanted)
}

/** The budget was reserved before: it is spent, whatever the result. */
export const drawNoisyTable: Job<
  TableSources & { readonly wanted: NoisyWanted; readonly where: readonly TableFilter[] },
  AskedTable,
  TableReleaseRefusal,
  TableReleaseWhere
> = ({ records, out, wanted, where }, tell) => {
  tell({ stage: 'counting', done: 0, of: 1 })
  const own = cutsFrom(records, peopleWhenOut(out), subjectOf(wanted.by)).find(({ cut }) => cut === String(wanted.cut))
  return Promise.resolve(
    own ? makeNoisy(own, wanted, where, cryptoRandomBytes) : refuse('no-such-cut', { cut: wanted.cut }),
  )
}

export interface NoisyTableToCheck extends TableSources {
  readonly asked: AskedTable & { readonly how: HowNoisy }
  readonly release: string
  readonly ledger: Ledger
}

/** For the second person. */
export const recheckNoisyTable: Job<
  NoisyTableToCheck,
  { readonly against: number },
  NoisyRefusal,
  TableReleaseWhere
> = async (ground, tell) => {
  const { ready, cuts, out } = await prepareTables(
    ground,
    ground.asked.axes.map(({ column }) => column),
    tell,
  )
  tell({ stage: 'checking', done: 2, of: 3 })
  return checkNoisy(ready, cuts, out, ground.asked, ground.release, ground.ledger)
}
