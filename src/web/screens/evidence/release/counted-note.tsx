import { Trans } from '@lingui/react/macro'
import type { Proposal } from '#evidence/ledger/release-log.ts'

/** Of a release, or what was to be one, that counted records which two coordinators found false since. */
export function CountedNote({ proposal: { counted, state } }: { readonly proposal: Proposal }) {
  if (!counted) return null
  return state === 'waiting' ? (
    <Trans>It counts records that were taken out as false since. It cannot leave; decline it, and make it anew.</Trans>
  ) : (
    <Trans>It counted records that were taken out as false since.</Trans>
  )
}
