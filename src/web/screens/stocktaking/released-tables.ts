import type { ReleaseLineSeen } from '#device/evidence/api.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { Proposal } from '#evidence/ledger/release-log.ts'

export interface ReleasedTable {
  readonly proposal: Proposal
  readonly line: ReleaseLineSeen
  readonly on: PlainDate
}

/**
 * Tables that two people released and whose counts are children, newest first. Tables with rounded, changed or noisy counts are left out, and `changed` says so: a 0 in
 * them can be somebody, and the difference of two such counts means nothing.
 */
export function exactReleasedTables(
  proposals: ReadonlyMap<string, Proposal>,
  lines: readonly ReleaseLineSeen[],
): { readonly out: readonly ReleasedTable[]; readonly changed: boolean } {
  const left = lines.flatMap((line): readonly ReleasedTable[] => {
    if (line.event.what !== 'proposed' || (line.event.form !== 'table' && line.event.form !== 'noisy-table')) return []
    const { release } = line.event
    const proposal = proposals.get(release)
    const approved = lines.find(({ event }) => event.what === 'approved' && event.release === release)
    if (proposal?.state !== 'out' || !approved) return []
    return [{ proposal, line, on: PlainDate.parse(new Date(approved.at).toISOString().slice(0, 10)) }]
  })
  const exact = left.filter(({ proposal }) => proposal.form === 'table' && isExact(proposal.asked))
  return { out: exact.toReversed(), changed: exact.length < left.length }
}

/** `how` names the way in which counts were changed; a proposal that cannot be read may have changed them. */
function isExact(asked: string): boolean {
  try {
    const said: unknown = JSON.parse(asked)
    return typeof said === 'object' && said !== null && !('how' in said)
  } catch {
    return false
  }
}
