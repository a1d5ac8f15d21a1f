import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { SecondLook } from '#web/components/second-look.tsx'

interface SpendSecondLookProps {
  readonly words: ReactNode
  readonly spend: () => void
  readonly busy: boolean
  readonly leave: () => void
}

/** The second look before a privacy budget is spent. */
export function SpendSecondLook({ words, spend, busy, leave }: SpendSecondLookProps) {
  return (
    <SecondLook
      title={<Trans>Spend the budget?</Trans>}
      loses={
        <Trans>
          The budget counts as spent from now on, even if you stop, the device breaks or the second person declines.
          Nothing is released before they agree.
        </Trans>
      }
      doIt={{ words, go: spend, busy }}
      leaveIt={leave}
    />
  )
}
