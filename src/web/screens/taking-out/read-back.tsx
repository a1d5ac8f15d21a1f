import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { tooShortToCarry } from '#domain/sharing/carried-words.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { SecretField } from '#web/fields/secret-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { accept } from '#result.ts'
import { summaryOfPieces, type PieceChosen } from './summary-of-pieces.ts'
import type { Writing } from './use-writing.tsx'

/** Reads the pieces where they lie, with the words typed anew: a full disk, a cut file and mistyped words show here. */
export function ReadBack({ pieces, writing }: { readonly pieces: number; readonly writing: Writing }) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [passphrase, setPassphrase] = useState('')
  const [chosen, setChosen] = useState<readonly PieceChosen[] | null>(null)
  const action = useDeviceAction<readonly PieceChosen[], Refusal>()
  if (pieces === 0) return null
  const choose = (some: readonly File[]) => {
    setFiles(some)
    setChosen(null)
  }
  const read = async () => {
    const done = await action.run(async (device) => {
      const all: PieceChosen[] = []
      for (const file of files) {
        const bytes = await readBytes(file)
        const piece = bytes.ok ? await device.readPieceBack({ bytes: bytes.value, passphrase }) : null
        all.push({ name: file.name, read: piece?.ok === true ? piece.value : null })
      }
      return accept(all)
    })
    setChosen(done?.value ?? null)
  }
  return (
    <Panel title={<Trans>Check the pieces</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>Choose all pieces from where they are kept now, and type their words once more.</Trans>
        </p>
        <div className="row">
          <ChooseFile files={files} set={choose} many accept=".age" />
        </div>
        <SecretField label={<Trans>Words for this file</Trans>} value={passphrase} set={setPassphrase} />
        <RefusedNote code={action.refused?.code} />
        {chosen && (
          <WhatWasFound
            chosen={chosen}
            pieces={pieces}
            makeAgain={(numbers) => {
              setChosen(null)
              void writing.writeThese(passphrase, numbers)
            }}
          />
        )}
        <div className="row">
          <Button
            variant="outline"
            loading={action.busy}
            missing={[
              files.length === 0 && <Trans key="a">The files</Trans>,
              tooShortToCarry(passphrase) && <Trans key="b">Words for this file</Trans>,
            ]}
            disabled={writing.busy}
            onClick={() => void read()}
          >
            <Trans>Check these pieces</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

interface FoundProps {
  readonly chosen: readonly PieceChosen[]
  readonly pieces: number
  readonly makeAgain: (numbers: readonly number[]) => void
}

function WhatWasFound({ chosen, pieces, makeAgain }: FoundProps) {
  const { i18n } = useLingui()
  const { unreadable, ofAnother, missing, last, files, filesMissing, documentsMissing } = summaryOfPieces(
    chosen,
    pieces,
  )
  const list = (some: readonly string[]) => new Intl.ListFormat(i18n.locale).format(some)
  return (
    <div role="status" className="stack">
      {unreadable.length > 0 && (
        <p className="in-due">
          <bdi>{list(unreadable)}</bdi>: <Trans>damaged, cut short, or closed with other words.</Trans>
        </p>
      )}
      {ofAnother.length > 0 && (
        <p className="in-due">
          <bdi>{list(ofAnother)}</bdi>: <Trans>of another archive.</Trans>
        </p>
      )}
      {missing.length > 0 ? (
        <>
          <p className="in-due">
            <Trans>These pieces are missing: {list(missing.map(String))}.</Trans>
          </p>
          <div className="row">
            <Button data-size="sm" variant="outline" onClick={() => makeAgain(missing)}>
              <Trans>Make them again</Trans>
            </Button>
          </div>
        </>
      ) : last ? (
        <p className="row bold in-safe">
          <Icon name="done" />
          <span>
            <Trans>All pieces are there and undamaged: {files} files.</Trans>
          </span>
        </p>
      ) : (
        <p>
          <Trans>These are undamaged. More pieces must still be written.</Trans>
        </p>
      )}
      {filesMissing + documentsMissing > 0 && (
        <p>
          <Trans>
            Not in the archive: files that this device could not read: {filesMissing}; documents that could not be
            fetched: {documentsMissing}.
          </Trans>
        </p>
      )}
    </div>
  )
}
