import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { accept } from '#result.ts'
import { scannedWithList } from '#web/views/two-lists/scanned-with-list.ts'
import type { UnlockRefusal } from '#device/platform/refusals.ts'
import { Panel } from '../../components/panel.tsx'
import { QrCode } from '../../components/qr-code.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { SecretField } from '../../fields/secret-field.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'

/** The code is hidden again after this: the phone may be put down. */
const SHOWN = 120_000

interface ShownCode {
  readonly typed: string
  readonly scanned: string
}

/** Shows the account code, to be scanned by a further device of the same member. */
export function AddDevice() {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<ShownCode | null>(null)
  const action = useDeviceAction<ShownCode, UnlockRefusal>()
  const hide = () => {
    setCode(null)
    setAsked(false)
  }
  useEffect(() => {
    if (code === null) return
    const hiding = setTimeout(hide, SHOWN)
    return () => clearTimeout(hiding)
  }, [code])
  const show = async () => {
    const done = await action.run(async (device) => {
      const typed = await device.accountCode({ passphrase })
      return typed.ok ? accept({ typed: typed.value, scanned: await scannedWithList(device, typed.value) }) : typed
    })
    setPassphrase('')
    if (done) setCode(done.value)
  }
  return (
    <Panel title={<Trans>Add a device</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            Open the app on the new device and choose “I use it on another device already”. Scan the account code that
            this device shows, or type it from your paper. Then you need your passphrase.
          </Trans>
        </p>
        {code !== null && (
          <>
            <div className="center">
              <QrCode text={code.scanned} label={t`Account code, to be scanned`} />
            </div>
            <p className="code">{code.typed}</p>
            <p className="text-small ink-2">
              <Trans>Nobody else may see or photograph it. It is hidden again after two minutes.</Trans>
            </p>
            <Button variant="outline" onClick={hide}>
              <Trans>Hide the code</Trans>
            </Button>
          </>
        )}
        {code === null && !asked && (
          <Button variant="outline" onClick={() => setAsked(true)}>
            <Trans>Show my account code</Trans>
          </Button>
        )}
        {code === null && asked && (
          <form
            className="stack"
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault()
              void show()
            }}
          >
            <SecretField label={<Trans>Passphrase</Trans>} value={passphrase} set={setPassphrase} autoFocus />
            <RefusedNote code={action.refused?.code} />
            <Button
              type="submit"
              loading={action.busy}
              missing={[passphrase === '' && <Trans key="a">Passphrase</Trans>]}
            >
              <Trans>Show my account code</Trans>
            </Button>
          </form>
        )}
      </div>
    </Panel>
  )
}
