import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useEffect, useEffectEvent } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import { RefusedNote } from '../../../frame/refused-note.tsx'
import { useDeviceAction } from '../../../device/use-device-action.ts'
import { LockedPage } from '../locked-page.tsx'
import { useSession } from '../../../session/session.tsx'

const EVERY = 5_000

/** Until a custodian has compared the fingerprint and certified this member. */
export function WaitingForCertificate() {
  const { state, showOnce } = useSession()
  const action = useDeviceAction<'waiting' | 'ready', EnrolRefusal>()
  const look = async () => {
    const done = await action.run((device) => device.finishJoining())
    if (done?.value === 'ready') showOnce({ is: 'let-in' })
  }
  const ask = useEffectEvent(() => void look())
  useEffect(() => {
    ask()
    const clock = setInterval(() => ask(), EVERY)
    return () => clearInterval(clock)
  }, [])
  const refused = action.refused?.code
  return (
    <LockedPage
      title={<Trans>Almost done</Trans>}
      lead={
        <Trans>The person who invited you compares this with their screen. Read it to them, best face to face.</Trans>
      }
    >
      <p className="code large" data-testid="fingerprint">
        {state.joining?.fingerprint}
      </p>
      {refused === undefined || refused === 'no-network' ? (
        <p role="status" className="ink-2">
          {refused === 'no-network' ? (
            <Trans>No network. It asks again by itself.</Trans>
          ) : (
            <Trans>Waiting. It goes on by itself.</Trans>
          )}
        </p>
      ) : (
        <RefusedNote code={refused} />
      )}
      <Button variant="outline" onClick={() => void look()}>
        <Trans>Ask now</Trans>
      </Button>
    </LockedPage>
  )
}
