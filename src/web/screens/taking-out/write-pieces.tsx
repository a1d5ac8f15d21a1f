import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LeftToTakeOut } from '#device/packets/api.ts'
import { SHORTEST_WORDS, tooShortToCarry } from '#domain/sharing/carried-words.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { SecretField } from '#web/fields/secret-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { suggestPassphrase } from '#web/views/passphrase/suggest-passphrase.ts'
import { FilePage } from './file-page.tsx'
import type { Writing } from './use-writing.tsx'

export const AllOfIt = () => (
  <Trans>
    Anyone who has the file and its secret words can read everything that you can open, without this app. This cannot be
    undone.
  </Trans>
)

/** Words for the archive, and its pieces one after another. It goes on after the last piece that was written. */
export function WritePieces({ left, writing }: { readonly left: LeftToTakeOut; readonly writing: Writing }) {
  const { t } = useLingui()
  const [passphrase, setPassphrase] = useState('')
  const isTooShort = tooShortToCarry(passphrase)
  const begun = left.pieces.length > 0
  return (
    <>
      {writing.page && <FilePage view={writing.page.view} drawn={writing.page.drawn} />}
      {writing.done !== null && (
        <ProgressPanel title={<Trans>Take everything out</Trans>} label={t`Files`} done={writing.done} of={left.total}>
          <div className="row">
            <Button variant="outline" data-size="sm" onClick={writing.stop}>
              <Trans>Stop here</Trans>
            </Button>
          </div>
        </ProgressPanel>
      )}
      <Panel inside>
        <div className="stack">
          <p>
            <AllOfIt />
          </p>
          <p>
            <Trans>
              Parts that you cannot open stay sealed; the archive says how many. Reports about staff are not in it.
            </Trans>
          </p>
          <SecretField
            label={<Trans>Words for this file</Trans>}
            hint={<Trans>At least {SHORTEST_WORDS} letters</Trans>}
            value={passphrase}
            set={setPassphrase}
          />
          <div className="row">
            <Button variant="subtle" data-size="sm" onClick={() => setPassphrase(suggestPassphrase())}>
              <Trans>Make up words for me</Trans>
            </Button>
          </div>
          <RefusedNote code={writing.refused} />
          <HowFar left={left} ended={writing.ended} />
          <div className="row wraps">
            {left.files.length > 0 && (
              <Button
                loading={writing.busy}
                missing={[isTooShort && <Trans key="a">Words for this file</Trans>]}
                onClick={() => void writing.writeAll(passphrase, false)}
              >
                {begun ? <Trans>Go on</Trans> : <Trans>Make the file</Trans>}
              </Button>
            )}
            {begun && (
              <Button
                variant="outline"
                missing={[isTooShort && <Trans key="a">Words for this file</Trans>]}
                disabled={writing.busy}
                onClick={() => void writing.writeAll(passphrase, true)}
              >
                <Trans>Start from the beginning</Trans>
              </Button>
            )}
          </div>
        </div>
      </Panel>
    </>
  )
}

function HowFar({ left, ended }: { readonly left: LeftToTakeOut; readonly ended: Writing['ended'] }) {
  const { total, files, pieces } = left
  if (pieces.length === 0 && ended === null) return null
  const done = total - files.length
  return (
    <p role="status" className="row bold">
      <Icon name={files.length === 0 ? 'done' : 'info'} />
      <span>
        <Trans>
          {done} of {total} files are in your downloads. Pieces: {pieces.length}.
        </Trans>
      </span>
    </p>
  )
}
