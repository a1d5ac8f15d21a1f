import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { Panel } from '../../components/panel.tsx'
import { SecondLook } from '../../components/second-look.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { RefusedNote } from '../../frame/refused-note.tsx'

/** For a custodian: which devices hold back what only newer apps can check, and the act that goes on without them. */
export function OlderAppsPanel() {
  const reading = useRead(['members', 'devices'], 'older-apps', (device) => device.olderApps())
  const [sure, setSure] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const letThemStop = async () => {
    if (await action.run((device) => device.letTheRestStop())) setSure(false)
  }
  if (reading.is !== 'read' || reading.value.spoken || reading.value.devices.length === 0) return null
  return (
    <Panel title={<Trans>Apps that are too old</Trans>} inside>
      <p>
        <Trans>
          Until every device has the new app, nobody can be stopped on one file, and access to a folder cannot end on a
          day. These devices have an older app, or have not met the server since:
        </Trans>
      </p>
      <ul>
        {reading.value.devices.map((one) => (
          <li key={one.device}>
            {one.thisOne ? <Trans>This device</Trans> : <bdi>{one.memberName}</bdi>}{' '}
            <bdi className="bold nowrap">{one.code}</bdi>
          </li>
        ))}
      </ul>
      {sure ? (
        <SecondLook
          title={<Trans>Go on without these devices?</Trans>}
          loses={
            <Trans>
              These devices send and fetch nothing until the app is updated there. Writing and reading on them go on,
              and nothing is lost. This cannot be undone.
            </Trans>
          }
          doIt={{ words: <Trans>Yes, go on</Trans>, go: () => void letThemStop(), busy: action.busy }}
          leaveIt={() => setSure(false)}
        />
      ) : (
        <Button variant="outline" onClick={() => setSure(true)}>
          <Trans>Go on without them</Trans>
        </Button>
      )}
      <RefusedNote code={action.refused?.code} />
    </Panel>
  )
}
