import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { DeviceId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { SecretField } from '#web/fields/secret-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { RouteRow } from '#web/frame/route-row.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { NewPassphrase } from '#web/views/passphrase/new-passphrase.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** New keys and a new passphrase, because somebody else may hold a device of this member. No device is kept that was not ticked. */
function LostDevice() {
  const me = useMe()
  const trail = useNavigation()
  const times = useTimeWords()
  const reading = useRead(['devices'], 'devices', (device) => device.devices())
  const [kept, setKept] = useState<readonly DeviceId[]>([])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState({ value: '', agreed: false })
  const [code, setCode] = useState<string | null>(null)
  const action = useDeviceAction<{ recovery: string }, EnrolRefusal>()
  const renew = async () => {
    const done = await action.run((device) => device.renewKeys({ kept, from, to: to.value }))
    if (done) setCode(done.value.recovery)
  }
  const others =
    reading.is === 'read' ? reading.value.filter((one) => one.member === me.member && !one.thisOne && !one.revoked) : []
  return (
    <Screen
      title={<Trans>A device is lost or stolen</Trans>}
      leave="back"
      reading
      dock={
        code === null ? (
          <Button
            data-main
            loading={action.busy}
            missing={[
              from === '' && <Trans key="a">Current passphrase</Trans>,
              !to.agreed && <Trans key="b">New passphrase</Trans>,
            ]}
            onClick={() => void renew()}
          >
            <Trans>Stop the lost device</Trans>
          </Button>
        ) : (
          <Button data-main onClick={trail.back}>
            <Trans>I wrote the code on paper</Trans>
          </Button>
        )
      }
    >
      {code !== null ? (
        <Panel title={<Trans>Your recovery code</Trans>} inside>
          <p role="status">
            <Trans>The lost device opens nothing new. The recovery code on your old paper no longer works.</Trans>
          </p>
          <p className="code large" data-testid="code">
            {code}
          </p>
          <p className="note ink-2">
            <Icon name="info" size="small" />
            <Trans>The code is shown only now. Write it on paper: no photo, no message.</Trans>
          </p>
        </Panel>
      ) : (
        <>
          <p>
            <Trans>
              The person who has the device may know your keys and your passphrase. You get new ones. They may still
              know what was on the device, but nothing that is written from now on.
            </Trans>
          </p>
          {others.length > 0 && (
            <ManyChoicesField
              label={<Trans>Which other devices do you still have with you?</Trans>}
              hint={<Trans>All devices that you do not tick here are stopped.</Trans>}
              choices={others.map(({ device, code: itsCode, lastSeen }) => ({
                value: device,
                words: (
                  <>
                    <bdi className="bold nowrap">{itsCode}</bdi>{' '}
                    {lastSeen === null ? (
                      <Trans>Never connected to the server</Trans>
                    ) : (
                      <Trans>Last connected to the server {times.moment(lastSeen)}</Trans>
                    )}
                  </>
                ),
              }))}
              value={kept}
              set={setKept}
            />
          )}
          <SecretField label={<Trans>Current passphrase</Trans>} value={from} set={setFrom} />
          <NewPassphrase value={to.value} set={(value, agreed) => setTo({ value, agreed })} />
          <RefusedNote code={action.refused?.code} />
          {action.refused?.code === 'apps-too-old' && (
            <RouteRow to={{ is: 'passphrase' }} icon="pencil" title={<Trans>Change the passphrase</Trans>} />
          )}
        </>
      )}
    </Screen>
  )
}

export const screen = defineScreen('lost-device', LostDevice)
