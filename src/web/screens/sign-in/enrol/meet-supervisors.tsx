import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useEffect, useEffectEvent } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { SyncState } from '#device/sync/api.ts'
import { SupervisorsToConfirm } from '../../../views/colleagues/supervisors-to-confirm.tsx'
import { useDeviceAction } from '../../../device/use-device-action.ts'
import { useRead } from '../../../device/use-read.ts'
import { LockedPage } from '../locked-page.tsx'
import { useSession } from '../../../session/session.tsx'

const ASK_AGAIN = 3_000

/** The last step of enrolment, on each device: the supervisors who will read files are compared before the first file. It may wait; People shows it again. */
export function MeetSupervisors() {
  const { putAway } = useSession()
  const named = useDeviceAction<SyncState, Refusal>()
  const reading = useRead(['members'], 'to-confirm', (device) => device.toConfirm())
  // Names come with the team's file, which reaches a new member shortly after the certificate: polled until it is here.
  const fetchNames = useEffectEvent(() => {
    void named.run((device) => device.sync())
  })
  useEffect(() => {
    fetchNames()
    const again = setInterval(fetchNames, ASK_AGAIN)
    return () => clearInterval(again)
  }, [])
  const none = reading.is === 'read' && reading.value.length === 0
  const goOn = useEffectEvent(putAway)
  useEffect(() => {
    if (none) goOn()
  }, [none])
  if (reading.is === 'reading' || none) return <main className="locked-page" aria-busy />
  return (
    <LockedPage
      title={<Trans>Your supervisors</Trans>}
      lead={<Trans>Your supervisors can read the files that you open, once you have met them here.</Trans>}
    >
      <SupervisorsToConfirm />
      <Button variant="subtle" onClick={putAway}>
        <Trans>Not now. I will do it under People, before the first file</Trans>
      </Button>
    </LockedPage>
  )
}
