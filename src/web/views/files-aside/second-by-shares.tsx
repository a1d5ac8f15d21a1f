import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { SharesForm } from '#web/views/passphrase/shares-form.tsx'

export function NobodyElseAgrees() {
  return (
    <Trans>
      Nobody else can agree to this. Two people who hold a recovery share come to this device with their papers. Until
      then nothing changes.
    </Trans>
  )
}

/** Two people with recovery shares agree to what this member asks. `loses`: what it does, which they read before they type. */
export function SecondByShares({
  agrees,
  loses,
}: {
  readonly agrees: (device: Device, shares: readonly [string, string]) => Promise<Result<true, EnrolRefusal>>
  readonly loses: ReactNode
}) {
  const action = useDeviceAction<true, EnrolRefusal>()
  return (
    <SharesOnRequest
      loses={loses}
      busy={action.busy}
      refused={action.refused?.code}
      go={(shares) => void action.run((device) => agrees(device, shares))}
    />
  )
}

/** The form for two shares, once somebody says that their holders are here. */
export function SharesOnRequest({
  loses,
  busy,
  refused,
  go,
}: {
  readonly loses: ReactNode
  readonly busy: boolean
  readonly refused: string | undefined
  readonly go: (shares: readonly [string, string]) => void
}) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <div>
        <Button data-size="sm" variant="outline" onClick={() => setOpen(true)}>
          <Trans>Two recovery-share holders are with me</Trans>
        </Button>
      </div>
    )
  return (
    <div className="stack">
      <p>{loses}</p>
      <SharesForm submit={<Trans>Agree</Trans>} busy={busy} refused={refused} go={go} />
      <div>
        <Button data-size="sm" variant="subtle" onClick={() => setOpen(false)}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </div>
  )
}

/** The same for what waits in a file. */
export const SecondActByShares = ({
  file,
  act,
  loses,
}: {
  readonly file: FileId
  readonly act: string
  readonly loses: ReactNode
}) => <SecondByShares agrees={(device, shares) => device.secondWithShares({ file, act, shares })} loses={loses} />
