import { Trans } from '@lingui/react/macro'
import type { LogEvent } from '#evidence/ledger/release-log.ts'

export function FormWords({ form }: Pick<Extract<LogEvent, { what: 'proposed' }>, 'form'>) {
  switch (form) {
    case 'table':
      return <Trans>A table with small counts hidden</Trans>
    case 'noisy-table':
      return <Trans>A table with noise</Trans>
    case 'synthetic':
      return <Trans>Records of nobody, like the real ones</Trans>
    case 'contribution':
      return <Trans>A contribution to a collection of others</Trans>
    case 'report':
      return <Trans>A report</Trans>
  }
}
