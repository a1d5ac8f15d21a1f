import { Trans } from '@lingui/react/macro'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import { audienceIn, countsChangedBy } from './asked-file.ts'

export function FormWords({ form, asked }: Pick<Proposal, 'form' | 'asked'>) {
  switch (form) {
    case 'table':
      if (countsChangedBy(asked) === 'rounded') return <Trans>A table with rounded counts</Trans>
      if (countsChangedBy(asked) === 'keyed') return <Trans>A table with changed counts</Trans>
      return <Trans>A table with small counts hidden</Trans>
    case 'noisy-table':
      return <Trans>A table with noise</Trans>
    case 'synthetic':
      return <Trans>Synthetic records, similar to the real ones</Trans>
    case 'contribution':
      return <Trans>A contribution to another organisation’s collection</Trans>
    case 'report':
      return <Trans>A report</Trans>
  }
}

/** The audience of a release or proposal. */
export function AudienceWords({ form, asked }: Pick<Proposal, 'form' | 'asked'>) {
  const audience = audienceIn(asked) ?? (form === 'synthetic' ? 'public' : undefined)
  if (audience === 'public') return <Trans>For anyone</Trans>
  if (audience === 'partners') return <Trans>For partners under an agreement</Trans>
  return form === 'contribution' ? <Trans>For that collection only</Trans> : null
}
