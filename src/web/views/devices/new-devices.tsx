import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NewDevice, StopTold } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { EndKeys, TakeDeviceOff } from './take-device-off.tsx'

/** As many rows as leave the page below them in sight. */
const FIRST_SHOWN = 3

type Stopped = (own: Omit<StopTold, 'at'>) => void

/**
 * Devices that nobody at this one has said to know: they stay on *Today* until somebody answers. Both answers look alike, and none is chosen. Devices of
 * several colleagues stand in one panel: a first week adds one for each, and a panel each would leave nothing else on a laptop's page.
 * Of one that has been removed there is nothing left to stop: *no* leads to new keys, which shut out whoever signed in.
 * `stopped` is called with what a custodian stopped of a colleague: the question is gone then.
 */
export function NewDevices({ news, stopped }: { readonly news: readonly NewDevice[]; readonly stopped: Stopped }) {
  const me = useMe()
  const own = news.filter(({ member }) => member === me.member)
  const others = news.filter(({ member }) => member !== me.member)
  return (
    <>
      {[...own, ...(others.length === 1 ? others : [])].map((one) => (
        <OneNewDevice key={one.device} one={one} stopped={stopped} />
      ))}
      {others.length > 1 && <DevicesOfColleagues news={others} stopped={stopped} />}
    </>
  )
}

function OneNewDevice({ one, stopped }: { readonly one: NewDevice; readonly stopped: Stopped }) {
  const me = useMe()
  const [stopping, setStopping] = useState(false)
  const isMine = one.member === me.member
  if (stopping) return <StopNewDevice one={one} stopped={stopped} leave={() => setStopping(false)} />
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
              <WasRemoved one={one} />
              {!isMine && (
                <Trans>
                  Ask <bdi>{one.memberName}</bdi> face to face or by phone whether it is theirs.
                </Trans>
              )}
              {isMine && !one.removed && (
                <Trans>Is it yours? If not, stop it now: it can read what you can read.</Trans>
              )}
              {!one.mayStop && <PhoneCustodian removed={one.removed} />}
            </p>
            <p>
              <SignedInBefore one={one} />
              <CodeOf one={one} />
            </p>
          </div>
        </div>
        <Answers one={one} stop={() => setStopping(true)} />
      </div>
    </Panel>
  )
}

function DevicesOfColleagues({ news, stopped }: { readonly news: readonly NewDevice[]; readonly stopped: Stopped }) {
  const [stopping, setStopping] = useState<NewDevice | null>(null)
  const [all, setAll] = useState(false)
  if (stopping) return <StopNewDevice one={stopping} stopped={stopped} leave={() => setStopping(null)} />
  return (
    <Panel
      tone="due"
      title={<Trans>New devices signed in as colleagues of yours</Trans>}
      side={
        !all &&
        news.length > FIRST_SHOWN && (
          <button type="button" className="plain link" onClick={() => setAll(true)}>
            <Trans>Show all {news.length}</Trans>
          </button>
        )
      }
    >
      <div className="entry-row">
        <p className="grow">
          <Trans>Ask each colleague face to face or by phone whether the device is theirs.</Trans>
          {news.some(({ mayStop }) => !mayStop) && <PhoneCustodian removed={news.some(({ removed }) => removed)} />}
        </p>
      </div>
      <ul>
        {(all ? news : news.slice(0, FIRST_SHOWN)).map((one) => (
          <li key={one.device} className="entry-row parted">
            <div className="grow">
              <h3>
                <bdi>{one.memberName}</bdi>
              </h3>
              <p className="line">
                <WasRemoved one={one} />
                <SignedInBefore one={one} />
                <CodeOf one={one} />
              </p>
            </div>
            <div className="row-value">
              <Answers one={one} stop={() => setStopping(one)} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Nothing where this device knows of no time. */
function SignedInBefore({ one: { before } }: { readonly one: NewDevice }) {
  const words = useTimeWords()
  if (before === null) return null
  const when = words.moment(before)
  return (
    <>
      <Trans>It signed in before {when}.</Trans>{' '}
    </>
  )
}

/** A removed device has emptied itself, and shows its code to nobody. */
function CodeOf({ one }: { readonly one: NewDevice }) {
  return one.removed ? (
    <Trans>
      Its code is <bdi className="bold nowrap">{one.code}</bdi>.
    </Trans>
  ) : (
    <Trans>
      Its code is <bdi className="bold nowrap">{one.code}</bdi>. The device itself shows it under “Devices”.
    </Trans>
  )
}

/** Whoever signed in may have removed it, once they had read what they came for. */
function WasRemoved({ one: { removed } }: { readonly one: NewDevice }) {
  return removed ? (
    <>
      <Trans>It has been removed since.</Trans>{' '}
    </>
  ) : null
}

/** For who may stop nobody. Of a removed device there is nothing to stop but who signed in. */
function PhoneCustodian({ removed }: { readonly removed: boolean }) {
  return (
    <>
      {' '}
      {removed ? (
        <Trans>If not, phone a custodian now: whoever signed in can do so again.</Trans>
      ) : (
        <Trans>If not, phone a custodian now: they can stop it.</Trans>
      )}
    </>
  )
}

function Answers({ one, stop }: { readonly one: NewDevice; readonly stop: () => void }) {
  const me = useMe()
  const trail = useNavigation()
  const action = useDeviceAction<true, Refusal>()
  const isMine = one.member === me.member
  const answer = () => action.run((device) => device.answerNewDevice(one.device))
  const renewKeys = async () => {
    if (await answer()) trail.go({ is: 'lost-device' })
  }
  return (
    <div className="stack tight">
      <div className="row wraps">
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void answer()}>
          {isMine ? <Trans>Yes, it is mine</Trans> : <Trans>Yes, it is theirs</Trans>}
        </Button>
        {one.mayStop && (
          <Button data-size="sm" variant="outline" onClick={one.removed && isMine ? () => void renewKeys() : stop}>
            {!one.removed && <Trans>No, stop it</Trans>}
            {one.removed && isMine && <Trans>No, choose a new passphrase</Trans>}
            {one.removed && !isMine && <Trans>Device lost or stolen</Trans>}
          </Button>
        )}
      </div>
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}

function StopNewDevice({
  one,
  stopped,
  leave,
}: {
  readonly one: NewDevice
  readonly stopped: Stopped
  readonly leave: () => void
}) {
  const me = useMe()
  const trail = useNavigation()
  const isMine = one.member === me.member
  const done = (what: StopTold['what']) => {
    leave()
    if (isMine) trail.go({ is: 'lost-device' })
    else stopped({ what, member: one.member, memberName: one.memberName, by: me.name })
  }
  if (one.removed) return <EndKeys one={one} done={done} leave={leave} />
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
      done={done}
      leave={leave}
    />
  )
}
