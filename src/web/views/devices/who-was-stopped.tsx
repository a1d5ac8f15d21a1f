import { Trans } from '@lingui/react/macro'
import type { StopTold } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'

/** One person stops at once, so everybody whom it touches reads who did, until they say that they have. */
export function WhoWasStopped({ stops }: { readonly stops: readonly StopTold[] }) {
  const me = useMe()
  const action = useDeviceAction<true, Refusal>()
  const newest = Math.max(...stops.map(({ at }) => at))
  const isLost = stops.some(({ what, member }) => what !== 'device' && member !== me.member)
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>
          {stops.every(({ what }) => what === 'device') ? (
            <Trans>A device was removed</Trans>
          ) : (
            <Trans>Somebody was stopped</Trans>
          )}
        </h2>
        {stops.map((one) => (
          <p key={one.at}>
            <StopWords one={one} />
          </p>
        ))}
        {stops.some(({ by }) => by !== null) && (
          <p>
            <Trans>If you do not know why, ask that colleague today.</Trans>
          </p>
        )}
        {isLost && opensFiles(me.roles) && (
          <p>
            <Trans>Check each child whose visit was planned on their phone: must anybody be warned?</Trans>
          </p>
        )}
        <RefusedNote code={action.refused?.code} />
        <div className="row">
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void action.run((device) => device.readWhoWasStopped(newest))}
          >
            <Trans>I have read it</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** What somebody has just stopped on this device, in the words that the others read: the question that led to it is gone. */
export function StoppedHere({ one, close }: { readonly one: Omit<StopTold, 'at'>; readonly close: () => void }) {
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>
          <StopWords one={one} />
        </h2>
        <div className="row">
          <Button data-size="sm" variant="outline" onClick={close}>
            <Trans>I have read it</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function StopWords({ one: { what, member, memberName, by } }: { readonly one: Omit<StopTold, 'at'> }) {
  const me = useMe()
  const whose = <bdi>{memberName}</bdi>
  const who = by === null ? <Trans>Two recovery-share holders</Trans> : <bdi>{by}</bdi>
  switch (what) {
    case 'device':
      return member === me.member ? (
        <Trans>{who} removed a device of yours.</Trans>
      ) : (
        <Trans>
          {who} removed a device of {whose}.
        </Trans>
      )
    case 'keys-renewed':
      return by === null ? (
        <Trans>
          {who} gave {whose} new keys.
        </Trans>
      ) : (
        <Trans>{whose} lost a device and has new keys. Was it really them?</Trans>
      )
    case 'keys-ended':
      return (
        <Trans>
          {who} stopped the devices of {whose}. Two recovery-share holders can let them in again.
        </Trans>
      )
    case 'removed':
      return (
        <Trans>
          {who} ended the access of {whose}. A new invitation lets them in again.
        </Trans>
      )
  }
}
