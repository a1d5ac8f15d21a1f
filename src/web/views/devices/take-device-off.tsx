import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { DoneOrAsked, StopTold } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { AskedOfAnother } from '#web/views/members/asked-of-another.tsx'
import { WhoIsSecond } from '#web/views/members/who-is-second.tsx'
import { useRead } from '#web/device/use-read.ts'

interface Taken {
  readonly device: DeviceId
  readonly member: MemberId
  readonly memberName: string
}

/**
 * Asks for confirmation before a device is removed. `done` is called after the removal, with what was stopped. A device that somebody else may hold needs more, and that stands
 * first: its owner gets new keys, or a custodian ends theirs. Removed alone, its passphrase and keys would go on counting. `intruder`: what to say of a
 * device that its owner never had; whether it is lost is not asked then, and `done` leads one’s own to new keys, so nothing else is offered there.
 */
export function TakeDeviceOff({
  one,
  intruder,
  done,
  leave,
}: {
  readonly one: Taken
  readonly intruder?: ReactNode
  readonly done: (what: StopTold['what']) => void
  readonly leave: () => void
}) {
  const me = useMe()
  const trail = useNavigation()
  const [lost, setLost] = useState(false)
  const isOwn = one.member === me.member
  const action = useDeviceAction<true, Refusal>()
  const takeOff = async () => {
    if (await action.run((asked) => asked.revokeDevice(one.device))) done('device')
  }
  if (lost) return <EndKeys one={one} done={done} leave={leave} />
  return (
    <>
      <SecondLook
        title={<Trans>Remove this device?</Trans>}
        loses={
          intruder ?? (
            <Trans>
              Is the device lost or stolen? Somebody may have its keys and the passphrase: choose “Device lost or
              stolen”.
            </Trans>
          )
        }
        more={
          intruder === undefined && (
            <p>
              <Trans>
                Does the owner have the device in their hands? Choose “Remove device now”: the device loses its keys the
                next time it is online. Notes on it that were never sent would be lost: nobody can tell how many.
              </Trans>
            </p>
          )
        }
        doIt={{ words: <Trans>Remove device now</Trans>, go: () => void takeOff(), busy: action.busy }}
        {...((intruder === undefined || !isOwn) && {
          other: {
            words: <Trans>Device lost or stolen</Trans>,
            go: () => (isOwn ? trail.go({ is: 'lost-device' }) : setLost(true)),
          },
        })}
        leaveIt={leave}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}

/** A custodian stops everything of a colleague who has no other device to do it on. */
export function EndKeys({
  one,
  done,
  leave,
}: {
  readonly one: Taken
  readonly done: (what: StopTold['what']) => void
  readonly leave: () => void
}) {
  const [asked, setAsked] = useState(false)
  const action = useDeviceAction<DoneOrAsked, Refusal>()
  const end = async () => {
    const ended = await action.run((device) => device.endKeys(one.member))
    if (ended?.value === 'asked') setAsked(true)
    else if (ended) done('keys-ended')
  }
  const members = useRead(['members'], 'members', (device) => device.members())
  if (asked) return <AskedOfAnother is="end-keys" member={one.member} done={leave} />
  if (members.is === 'reading') return null
  const alone =
    members.is !== 'read' || members.value.some(({ member, alone }) => member === one.member && alone.endKeys)
  return (
    <>
      <SecondLook
        title={
          <Trans>
            Stop all devices of <bdi>{one.memberName}</bdi>?
          </Trans>
        }
        loses={
          <Trans>
            These devices can then open nothing new. A colleague who still has another device does this there instead.
            Otherwise your colleague comes back with two recovery shares (under People), or with a new invitation.
          </Trans>
        }
        more={!alone && <WhoIsSecond about={one.member} />}
        doIt={{
          words: alone ? <Trans>Stop the devices now</Trans> : <Trans>Ask a second person</Trans>,
          go: () => void end(),
          busy: action.busy,
        }}
        leaveIt={leave}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
