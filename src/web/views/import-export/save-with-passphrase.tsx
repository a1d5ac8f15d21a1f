import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Result } from '#result.ts'
import { SHORTEST_WORDS as SHORTEST, tooShortToCarry } from '#domain/sharing/carried-words.ts'
import { Panel } from '../../components/panel.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { SecretField } from '../../fields/secret-field.tsx'
import { suggestPassphrase } from '../passphrase/suggest-passphrase.ts'
import { offerDownload } from './offer-download.ts'
import type { RefusalCode } from '../../words/refusals/refusals.ts'

interface UnderWordsProps {
  readonly title: ReactNode
  /** Who is told the words, and how. */
  readonly tell: ReactNode
  /** Name of the file. It must say nothing about its content. */
  readonly name: string
  readonly make: (
    device: Device,
    passphrase: string,
  ) => Promise<Result<Uint8Array, RefusalCode, WhyRefused | undefined>>
}

/** Saves a file that is locked with a passphrase of its own. */
export function SaveWithPassphrase({ title, tell, name, make }: UnderWordsProps) {
  const [passphrase, setPassphrase] = useState('')
  const [made, setMade] = useState(false)
  const action = useDeviceAction<Uint8Array, RefusalCode, WhyRefused | undefined>()
  const lock = async () => {
    const done = await action.run((device) => make(device, passphrase))
    if (!done) return
    offerDownload(done.value, name)
    setMade(true)
  }
  return (
    <Panel title={title} inside>
      <div className="stack">
        <p>{tell}</p>
        <SecretField
          label={<Trans>Words for this file</Trans>}
          hint={<Trans>At least {SHORTEST} letters</Trans>}
          value={passphrase}
          set={setPassphrase}
        />
        <Button variant="subtle" data-size="sm" onClick={() => setPassphrase(suggestPassphrase())}>
          <Trans>Make up words for me</Trans>
        </Button>
        <RefusedNote code={action.refused?.code} />
        {made && (
          <p role="status" className="row in-safe bold">
            <Icon name="done" />
            <Trans>The file is in your downloads. Its name tells nothing.</Trans>
          </p>
        )}
        <Button
          loading={action.busy}
          missing={[tooShortToCarry(passphrase) && <Trans key="a">Words for this file</Trans>]}
          onClick={() => void lock()}
        >
          <Trans>Make the file</Trans>
        </Button>
      </div>
    </Panel>
  )
}
