import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'

/** A notice above every exact count, on the screen and on paper. `children`: for whom they are. */
export function InternalNote({ children }: { readonly children: ReactNode }) {
  return (
    <p className="figures-internal">
      <Icon name="lock" size="small" />
      <span>
        <b>
          <Trans>Internal.</Trans>
        </b>{' '}
        {children}
      </span>
    </p>
  )
}
