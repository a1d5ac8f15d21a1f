import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/api.ts'
import type { WhyRefused } from '#domain/decide.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { Card } from '#web/components/card.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { useDeed } from '#web/device/use-deed.ts'
import { SecretField } from '#web/fields/secret-field.tsx'
import { offerDownload } from '#web/files/offer-download.ts'
import { suggestPassphrase } from '#web/outside/suggest-passphrase.ts'

const SHORTEST = 12

/** The slip in a file that opens under words of its own. Its name tells nothing. */
export function SealIt({ file, referral, words }: { readonly file: FileId; readonly referral: EntryId; readonly words: () => string }) {
  const [passphrase, setPassphrase] = useState('')
  const [made, setMade] = useState(false)
  const deed = useDeed<Uint8Array, Refusal | 'passphrase-weak', WhyRefused | undefined>()
  const seal = async () => {
    const done = await deed.run((device) => device.sealPacket({ file, referral, printed: words(), passphrase }))
    if (!done) return
    offerDownload(done.value, 'slip.age')
    setMade(true)
  }
  return (
    <div className="no-print">
      <Card title={<Trans>Save as a sealed file</Trans>} inside>
        <div className="stack">
          <p>
            <Trans>The file is locked with words that you choose now. Tell them by voice, not in the same message. It opens in this app, and in any tool that reads age files.</Trans>
          </p>
          <SecretField label={<Trans>Words for this file</Trans>} hint={<Trans>At least {SHORTEST} letters</Trans>} value={passphrase} set={setPassphrase} />
          <Button variant="subtle" data-size="sm" onClick={() => setPassphrase(suggestPassphrase())}>
            <Trans>Make some up for me</Trans>
          </Button>
          <RefusedNote code={deed.refused?.code} />
          {made && (
            <p role="status" className="row in-safe bold">
              <Icon name="done" />
              <Trans>The file is in your downloads. Its name tells nothing.</Trans>
            </p>
          )}
          <Button loading={deed.busy} disabled={passphrase.length < SHORTEST} onClick={() => void seal()}>
            <Trans>Make the file</Trans>
          </Button>
        </div>
      </Card>
    </div>
  )
}
