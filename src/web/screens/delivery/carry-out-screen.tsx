import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { DeliveredByHand } from '#device/sync/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Panel } from '../../components/panel.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { SecretField } from '../../fields/secret-field.tsx'
import { ChooseFile } from '../../views/import-export/choose-file.tsx'
import { readBytes } from '../../views/import-export/read-chosen.ts'
import { SaveWithPassphrase } from '../../views/import-export/save-with-passphrase.tsx'
import { Screen } from '../../frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Entries leave in a locked file and can be delivered from any device that has a network. */
function CarryOut() {
  return (
    <Screen title={<Trans>Deliver notes by file</Trans>} leave="back" reading>
      <Out />
      <In />
    </Screen>
  )
}

function Out() {
  return (
    <SaveWithPassphrase
      title={<Trans>Save waiting notes to a file</Trans>}
      tell={
        <Trans>
          The file is locked with words that you choose now. Tell the words to the person who delivers it, not in the
          same message. The notes stay here too until the server has them.
        </Trans>
      }
      name="notes.daybook"
      make={(device, passphrase) => device.exportOutbox(passphrase)}
    />
  )
}

function In() {
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [done, setDone] = useState<DeliveredByHand | null>(null)
  const action = useDeviceAction<DeliveredByHand, Refusal | 'file-gone'>()
  const bringIn = async () => {
    if (!file) return
    const answer = await action.run(async (device) => {
      const read = await readBytes(file)
      return read.ok ? device.importOutbox({ bytes: read.value, passphrase }) : read
    })
    if (answer) setDone(answer.value)
  }
  return (
    <Panel title={<Trans>Deliver a file from another device</Trans>} inside>
      <div className="stack">
        <ChooseFile files={file ? [file] : []} set={([chosen]) => setFile(chosen ?? null)} />
        <SecretField label={<Trans>Words for this file</Trans>} value={passphrase} set={setPassphrase} />
        <RefusedNote code={action.refused?.code} />
        {done && (
          <p role="status" className="row in-safe bold">
            <Icon name="done" />
            <Trans>
              {done.delivered} of {done.groups} delivered.
            </Trans>
          </p>
        )}
        {done?.refused.map((code) => (
          <RefusedNote key={code} code={code} />
        ))}
        <Button
          loading={action.busy}
          missing={[
            !file && <Trans key="a">The file</Trans>,
            passphrase === '' && <Trans key="b">Words for this file</Trans>,
          ]}
          onClick={() => void bringIn()}
        >
          <Trans>Deliver the file</Trans>
        </Button>
      </div>
    </Panel>
  )
}

export const screen = defineScreen('carry-out', CarryOut)
