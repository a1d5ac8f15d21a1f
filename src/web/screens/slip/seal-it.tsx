import { Trans } from '@lingui/react/macro'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { SaveWithPassphrase } from '#web/views/import-export/save-with-passphrase.tsx'

/** The slip in a file that opens with a passphrase of its own. */
export function SlipAsSealedFile({
  file,
  referral,
  words,
}: {
  readonly file: FileId
  readonly referral: EntryId
  readonly words: () => string
}) {
  return (
    <div className="no-print">
      <SaveWithPassphrase
        title={<Trans>Save as a sealed file</Trans>}
        tell={
          <Trans>
            The file is locked with words that you choose now. Tell the other agency the words by voice, not in the same
            message. It opens in this app, and in any tool that reads age files.
          </Trans>
        }
        name="slip.age"
        make={(device, passphrase) => device.sealPacket({ file, referral, printed: words(), passphrase })}
      />
    </div>
  )
}
