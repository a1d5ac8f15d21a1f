import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Device } from '#device/api.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { SecretField } from '#web/fields/secret-field.tsx'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { Screen } from '#web/frame/screen.tsx'
import { ReceivedPackets } from './received-packets.tsx'
import { ReadPacket } from './read-packet.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

type Opened = Awaited<ReturnType<Device['openPacket']>>
type Packet = Extract<Opened, { ok: true }>['value']
type Code = Extract<Opened, { ok: false }>['code']

/** A sealed slip that another agency sent: read here, stored nowhere. */
function OpenPacketScreen() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [passphrase, setPassphrase] = useState('')
  const [packet, setPacket] = useState<Packet | null>(null)
  const action = useDeviceAction<Packet, Code | 'file-gone'>()
  const [file] = files
  const open = async () => {
    if (!file) return
    const done = await action.run(async (device) => {
      const read = await readBytes(file)
      return read.ok ? device.openPacket({ bytes: read.value, passphrase }) : read
    })
    setPacket(done?.value ?? null)
  }
  return (
    <Screen title={<Trans>Read a sealed slip</Trans>} leave="back" reading>
      <Panel inside>
        <div className="stack">
          <p>
            <Trans>It is shown here and not kept. Whoever sent it told you the words for it.</Trans>
          </p>
          <ChooseFile files={files} set={setFiles} />
          <SecretField label={<Trans>Words for this file</Trans>} value={passphrase} set={setPassphrase} />
          <RefusedNote code={action.refused?.code} />
          <Button loading={action.busy} disabled={!file || passphrase === ''} onClick={() => void open()}>
            <Trans>Read it</Trans>
          </Button>
        </div>
      </Panel>
      {packet && <ReadPacket packet={packet} />}
      <ReceivedPackets />
    </Screen>
  )
}

export const screen = defineScreen('open-packet', OpenPacketScreen)
