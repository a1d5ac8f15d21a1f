import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { wordsOfRefusal } from '#web/words/refusals/first-refusals.ts'
import { LockedPage } from './locked-page.tsx'

/** In the place of a page before unlocking that did not come. */
export function DoorNotFetched() {
  return (
    <NoNetwork>
      <Button onClick={() => location.reload()}>
        <Trans>Start the app again</Trans>
      </Button>
    </NoNetwork>
  )
}

/** The same where the lock is behind it. */
export function BehindLockNotFetched({ back }: { readonly back?: () => void }) {
  return (
    <NoNetwork>
      <Button onClick={back}>
        <Trans>Back</Trans>
      </Button>
    </NoNetwork>
  )
}

function NoNetwork({ children }: { readonly children: ReactNode }) {
  const { i18n } = useLingui()
  const { says, wayOn } = wordsOfRefusal('no-network')
  return (
    <LockedPage title={i18n._(says)} lead={i18n._(wayOn)}>
      {children}
    </LockedPage>
  )
}
