import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NewDevice } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { TakeDeviceOff } from './take-device-off.tsx'

/** Devices that nobody at this one has said to know: they stay on *Today* until somebody answers. Both answers look alike, and none is chosen. */
export function NewDevices({ news }: { readonly news: readonly NewDevice[] }) {
  return news.map((one) => <OneNewDevice key={one.device} one={one} />)
}

function OneNewDevice({ one }: { readonly one: NewDevice }) {
  const me = useMe()
  const trail = useNavigation()
  const words = useTimeWords()
  const when = one.before === null ? null : words.moment(one.before)
  const [stopping, setStopping] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const isMine = one.member === me.member
  if (stopping)
    return (
      <TakeDeviceOff
        one={one}
        intruder={
          isMine ? (
            <Trans>Choose a new passphrase next: who signed in as you knows the one you have.</Trans>
          ) : (
            <Trans>
              Whoever signed in as <bdi>{one.memberName}</bdi> can do so again. If your colleague has no other device,
              choose “Device lost or stolen”. Otherwise your colleague chooses it today, on their own device.
            </Trans>
          )
        }
        done={() => isMine && trail.go({ is: 'lost-device' })}
        leave={() => setStopping(false)}
      />
    )
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <div className="row top">
          <span className="mark-due">
            <Icon name="phone" />
          </span>
          <div className="grow stack tight">
            <h2>
              {isMine ? (
                <Trans>A new device signed in as you</Trans>
              ) : (
                <Trans>
                  A new device signed in as <bdi>{one.memberName}</bdi>
                </Trans>
              )}
            </h2>
            <p>
              {isMine ? (
                <Trans>Is it yours? If not, stop it now: it can read what you can read.</Trans>
              ) : (
                <Trans>
                  Ask <bdi>{one.memberName}</bdi> face to face or by phone whether it is theirs.
                </Trans>
              )}
              {!one.mayStop && (
                <>
                  {' '}
                  <Trans>If not, phone a custodian now: they can stop it.</Trans>
                </>
              )}
            </p>
            <p>
              {when !== null && (
                <>
                  <Trans>It signed in before {when}.</Trans>{' '}
                </>
              )}
              <Trans>
                Its code is <bdi className="bold nowrap">{one.code}</bdi>. The device itself shows it under “Devices”.
              </Trans>
            </p>
          </div>
        </div>
        <div className="row wraps">
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void action.run((device) => device.acceptNewDevice(one.device))}
          >
            {isMine ? <Trans>Yes, it is mine</Trans> : <Trans>Yes, it is theirs</Trans>}
          </Button>
          {one.mayStop && (
            <Button data-size="sm" variant="outline" onClick={() => setStopping(true)}>
              <Trans>No, stop it</Trans>
            </Button>
          )}
        </div>
        <RefusedNote code={action.refused?.code} />
      </div>
    </Panel>
  )
}
