import { Trans } from '@lingui/react/macro'
import type { Proposal } from '#evidence/ledger/release-log.ts'

/** Of a release, or what was to be one, that counted records which two coordinators found false since. */
export function CountedNote({ proposal: { counted, state } }: { readonly proposal: Proposal }) {
  if (!counted) return null
  return state === 'waiting' ? (
    <Trans>
      This proposal counts records that were since taken out as false. It cannot be released; decline it, and make it
      again.
    </Trans>
  ) : (
    <Trans>This release counted records that were later taken out as false.</Trans>
  )
}
