import type { Proposal, ReleaseLog } from '../ledger/release-log.ts'
import { askedTableOf, isTextOf, type AskedTable } from '../release/asked-table.ts'
import { isCountable } from '../release/cut-data.ts'
import { fileTableOf } from '../release/file-table.ts'
import { policyFor } from '../suppression/policy.ts'
import { accept, refuse, type Result } from '#result.ts'

/** A table of our own records that two people released. `countedAt`: when its cut was made. `line`: of the answer in the log of releases. */
export interface ExportTable {
  readonly release: string
  readonly title: string
  readonly table: AskedTable
  readonly countedAt: number
  readonly line: number
}

export type NotExported =
  | 'not-released'
  | 'counts-false-records'
  | 'needs-a-newer-app'
  | 'not-as-released'
  | 'not-by-the-rule'

/** Where a release stands in the log: the line of its answer, and when each cut was made. */
export interface ReleasePlace {
  readonly line: number
  readonly cutsAt: ReadonlyMap<number, number>
}

/**
 * What a device checks of a table once more before it leaves the agency, as far as it can without the records: two
 * people released it, nothing that it counted was found false since, the bytes are the table that they saw, and its
 * columns, its threshold and its counts keep the rule of its readers. The check against the records and all other
 * tables was the second person's (`checkTable`); it cannot be repeated, as records leave a cut later.
 */
export function exportTable(
  proposal: Proposal,
  output: Uint8Array,
  { line, cutsAt }: ReleasePlace,
): Result<ExportTable, NotExported> {
  const { release, title, form } = proposal
  const wrong = notOut(proposal)
  if (wrong) return refuse(wrong)
  const table = askedTableOf(proposal.asked)
  const countedAt = table && cutsAt.get(table.cut)
  if (!table || countedAt === undefined) return refuse('needs-a-newer-app')
  if (!isTextOf(table, output) || (form === 'noisy-table') !== (table.how?.is === 'noisy'))
    return refuse('not-as-released')
  return keepsRule(table) && [...table.axes, ...table.where].every(({ column }) => isCountable(column))
    ? accept({ release, title, table, countedAt, line })
    : refuse('not-by-the-rule')
}

/** Why any other released file is not given: a table of a file that somebody chose keeps the rule of its readers too. */
export function notGiven(proposal: Proposal, output: Uint8Array): NotExported | undefined {
  const wrong = notOut(proposal)
  if (wrong || (proposal.form !== 'table' && proposal.form !== 'noisy-table')) return wrong
  const { table } = fileTableOf(proposal.asked) ?? {}
  if (!table) return 'needs-a-newer-app'
  if (!isTextOf(table, output)) return 'not-as-released'
  return keepsRule(table) ? undefined : 'not-by-the-rule'
}

function notOut({ state, counted }: Proposal): NotExported | undefined {
  if (state !== 'out') return 'not-released'
  return counted ? 'counts-false-records' : undefined
}

function keepsRule({ shown, audience, threshold, how }: AskedTable): boolean {
  return (
    policyFor(audience, { threshold }).threshold === threshold &&
    (how !== undefined || shown.every((count) => count === null || count === 0 || count >= threshold))
  )
}

/** Whether a proposal is a table of our own records, which a mapping can name. */
export const isOwnTable = ({ form, asked }: Proposal): boolean =>
  (form === 'table' || form === 'noisy-table') && askedTableOf(asked) !== undefined

/** The released proposals, in the order of the log. */
export const proposalsOut = ({ proposals }: ReleaseLog): readonly Proposal[] =>
  [...proposals.values()].filter(({ state }) => state === 'out')
