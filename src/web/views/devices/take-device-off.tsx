import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { DeviceId } from '#domain/entry/ids.ts'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'

/** Asks for confirmation before a device is removed. `done` is called after the removal; `more` are further sentences. */
export function TakeDeviceOff({
  device,
  more,
  other,
  done,
  leave,
}: {
  readonly device: DeviceId
  readonly more?: ReactNode
  readonly other?: { readonly words: ReactNode; readonly go: () => void }
  readonly done: () => void
  readonly leave: () => void
}) {
  const action = useDeviceAction<true, Refusal>()
  const takeOff = async () => {
    if (await action.run((asked) => asked.revokeDevice(device))) done()
  }
  return (
    <>
      <SecondLook
        title={<Trans>Take this device off?</Trans>}
        loses={
          <Trans>
            It loses its keys the next time it meets the network, and can open nothing new from now. Notes on it that
            were never sent would be lost: nobody can tell how many. If it is stolen, do it now.
          </Trans>
        }
        more={more}
        doIt={{ words: <Trans>Take it off now</Trans>, go: () => void takeOff(), busy: action.busy }}
        {...(other && { other })}
        leaveIt={leave}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
