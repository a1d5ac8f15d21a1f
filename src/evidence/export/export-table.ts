import type { Proposal, ReleaseLog } from '../ledger/release-log.ts'
import { askedTableOf, isTextOf, type AskedTable } from '../release/asked-table.ts'
import { isCountable } from '../release/cut-data.ts'
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
  const { release, title, state, form, counted } = proposal
  if (state !== 'out') return refuse('not-released')
  if (counted) return refuse('counts-false-records')
  const table = askedTableOf(proposal.asked)
  const countedAt = table && cutsAt.get(table.cut)
  if (!table || countedAt === undefined) return refuse('needs-a-newer-app')
  if (!isTextOf(table, output) || (form === 'noisy-table') !== (table.how?.is === 'noisy'))
    return refuse('not-as-released')
  return keepsRule(table) ? accept({ release, title, table, countedAt, line }) : refuse('not-by-the-rule')
}

function keepsRule({ axes, where, shown, audience, threshold, how }: AskedTable): boolean {
  const columns = [...axes, ...where].map(({ column }) => column)
  return (
    columns.every(isCountable) &&
    policyFor(audience, { threshold }).threshold === threshold &&
    (how !== undefined || shown.every((count) => count === null || count === 0 || count >= threshold))
  )
}

/** Whether a proposal is a table of our own records; tables of a chosen file and synthetic records are given as they are. */
export const isOwnTable = ({ form, asked }: Proposal): boolean =>
  (form === 'table' || form === 'noisy-table') && askedTableOf(asked) !== undefined

/** Names of the released proposals, in the order of the log. */
export const proposalsOut = ({ proposals }: ReleaseLog): readonly Proposal[] =>
  [...proposals.values()].filter(({ state }) => state === 'out')
