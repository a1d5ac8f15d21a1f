import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DeviceView } from '#device/people/api.ts'
import { Panel } from '../../components/panel.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { AddDevice } from './add-device.tsx'
import { devicesInOrder } from './devices-in-order.ts'
import { EmptyThisDevice } from './empty-this.tsx'
import { TakeDeviceOff } from '#web/views/devices/take-device-off.tsx'
import { OlderAppsPanel } from './older-apps.tsx'
import { useRead } from '../../device/use-read.ts'
import { useMe } from '../../session/session.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useTimeWords } from '../../words/times.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** How often the server is asked when it last met them. */
const MET_AGAIN = 60_000

/** Which devices hold keys, and when the server last met them. Nobody can know whether one still holds notes. */
function Devices() {
  const me = useMe()
  const { i18n } = useLingui()
  const reading = useRead(['devices', 'members'], 'devices', (device) => device.devices(), MET_AGAIN)
  return (
    <Screen title={<Trans>Devices</Trans>} leave="back" reading>
      <p className="ink-2">
        <Trans>
          Nobody at the agency or the server can open your files for you without two of the three people who hold a
          share.
        </Trans>
      </p>
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {reading.is === 'read' && reading.value.length === 0 && (
        <EmptyState icon="phone" title={<Trans>No device is known yet</Trans>} />
      )}
      {reading.is === 'read' &&
        devicesInOrder(reading.value, i18n.locale).map((one) => <OneDevice key={one.device} one={one} />)}
      {me.custodian && <OlderAppsPanel />}
      <AddDevice />
      <EmptyThisDevice />
    </Screen>
  )
}

function OneDevice({ one }: { readonly one: DeviceView }) {
  const times = useTimeWords()
  const [sure, setSure] = useState(false)
  return (
    <>
      <Panel>
        <div className="entry-row middle">
          <span className="lead">
            <Icon name="phone" />
          </span>
          <span className="grow">
            <span className="title block">
              {one.thisOne ? <Trans>This device</Trans> : <bdi>{one.memberName}</bdi>}{' '}
              <bdi className="bold nowrap">{one.code}</bdi>
            </span>
            <span className="line block">
              {one.lastSeen === null ? (
                <Trans>Never connected to the server</Trans>
              ) : (
                <Trans>Last connected to the server {times.moment(one.lastSeen)}</Trans>
              )}
            </span>
            <span className="state block">
              <DeviceStatus one={one} />
            </span>
          </span>
          {!one.thisOne && !one.revoked && !sure && (
            <Button variant="outline" data-size="sm" onClick={() => setSure(true)}>
              <Trans>Remove device</Trans>
            </Button>
          )}
        </div>
      </Panel>
      {sure && <TakeDeviceOff one={one} done={() => setSure(false)} leave={() => setSure(false)} />}
    </>
  )
}

function DeviceStatus({ one }: { readonly one: DeviceView }) {
  if (one.wiped) {
    return (
      <StatusChip tone="plain">
        <Trans>Removed. The server says it has emptied itself</Trans>
      </StatusChip>
    )
  }
  if (one.revoked) {
    return (
      <StatusChip tone="due">
        <Trans>Removed. It has not connected again to empty itself</Trans>
      </StatusChip>
    )
  }
  return one.thisOne ? <Trans>In your hands</Trans> : null
}

export const screen = defineScreen('devices', Devices)
