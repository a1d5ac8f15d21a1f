import { Trans } from '@lingui/react/macro'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import { StatusChip } from '#web/components/status-chip.tsx'

export function ReleaseStateChip({ state }: Pick<Proposal, 'state'>) {
  if (state === 'out')
    return (
      <StatusChip tone="plain" icon="sent">
        <Trans>Released</Trans>
      </StatusChip>
    )
  if (state === 'declined')
    return (
      <StatusChip tone="plain" icon="close">
        <Trans>Declined</Trans>
      </StatusChip>
    )
  return (
    <StatusChip tone="due">
      <Trans>Waits for a second person</Trans>
    </StatusChip>
  )
}
