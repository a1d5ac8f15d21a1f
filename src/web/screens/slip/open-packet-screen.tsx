import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { OpenedFile } from '#device/packets/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { SecretField } from '#web/fields/secret-field.tsx'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { Screen } from '#web/frame/screen.tsx'
import { AnswerOfAgency } from './answer-of-agency.tsx'
import { ShownOwnCode } from './own-code.tsx'
import { ReceivedHandOver } from './received-hand-over.tsx'
import { ReceivedPackets } from './received-packets.tsx'
import { ReadPacket } from './read-packet.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** A sealed file that another agency sent: a slip, a child handed over, or their answer. It is read here; nothing is kept before a person says so. */
function OpenPacketScreen() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [passphrase, setPassphrase] = useState('')
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const action = useDeviceAction<OpenedFile, Refusal | 'over' | 'forged' | 'file-gone'>()
  const [file] = files
  const open = async () => {
    if (!file) return
    const done = await action.run(async (device) => {
      const read = await readBytes(file)
      return read.ok ? device.openSealed({ bytes: read.value, passphrase }) : read
    })
    setOpened(done?.value ?? null)
  }
  return (
    <Screen title={<Trans>Read a sealed file</Trans>} leave="back" reading>
      <Panel inside>
        <div className="stack">
          <p>
            <Trans>
              The file is shown here and not kept. The sender told you the secret words, or sealed the file to your
              code.
            </Trans>
          </p>
          <ChooseFile files={files} set={setFiles} />
          <SecretField label={<Trans>Words for this file</Trans>} value={passphrase} set={setPassphrase} />
          <RefusedNote code={action.refused?.code} />
          <Button
            loading={action.busy}
            missing={[!file && <Trans key="a">The file</Trans>]}
            onClick={() => void open()}
          >
            <Trans>Read it</Trans>
          </Button>
        </div>
      </Panel>
      {opened?.is === 'packet' && <ReadPacket packet={opened.packet} />}
      {opened?.is === 'hand-over' && <ReceivedHandOver key={opened.content.handOver} opened={opened} />}
      {opened?.is === 'answer' && <AnswerOfAgency key={opened.content.handOver} opened={opened} />}
      <ReceivedPackets />
      <ShownOwnCode />
    </Screen>
  )
}

export const screen = defineScreen('open-packet', OpenPacketScreen)
