import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { syncedPasskeys, syncedPasskeysAllowed } from '#domain/kinds/follow-up/synced-passkeys.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { todayHere } from '#web/words/today.ts'

/** For an administrator: whether passkeys that are copied to an account may unlock the app in this agency. */
export function SyncedPasskeysPanel() {
  const reading = useRead(['files'], 'team', (device) => device.team())
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  if (reading.is !== 'read') return null
  const { file, caseFile } = reading.value
  const allowed = syncedPasskeysAllowed(caseFile)
  const change = () => {
    const body = { allowed: !allowed }
    const replaces = whatItReplaces(KINDS, caseFile, { kind: syncedPasskeys.name, body })
    return action.run((device) =>
      device.write([{ file, draft: { kind: syncedPasskeys.name, at: todayHere(), replaces, body } }]),
    )
  }
  return (
    <Panel title={<Trans>Passkeys copied to an account</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            Google, Apple and others copy some passkeys to every device of an account. A person who gets into the
            account and has a copy of a device can open the app.
          </Trans>
        </p>
        <p className="bold">
          {allowed ? <Trans>They are allowed in this agency.</Trans> : <Trans>They are refused.</Trans>}
        </p>
        <RefusedNote code={action.refused?.code} />
        <Button variant="outline" loading={action.busy} onClick={() => void change()}>
          {allowed ? <Trans>Refuse them</Trans> : <Trans>Allow them</Trans>}
        </Button>
      </div>
    </Panel>
  )
}
