import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { PassphraseRefusal, Refusal } from '#device/platform/refusals.ts'
import { agencyHandOverRules } from '#domain/deciding/sharing-rules.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { TrackKey } from '#domain/file/tracks.ts'
import { agencyHandOvers, type AgencyHandOverSeen } from '#domain/rules/consent/agency-hand-overs.ts'
import { handedOver } from '#domain/sharing/agency-hand-over.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { SaveWithPassphrase } from '#web/views/import-export/save-with-passphrase.tsx'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { TypedOrScanned } from '#web/views/scan/typed-or-scanned.tsx'
import { missingWords } from '#web/words/missing.ts'
import { todayHere } from '#web/words/today.ts'
import { AgencysOwnWords } from './agencys-own-words.tsx'
import { HandOverSheet, handOverWords } from './hand-over-sheet.tsx'
import { OwnFingerprint } from './own-code.tsx'

/** One hand-over of a child to another agency, else the last one: its page, the sealed file, and the answer. */
function AgencyHandOverScreen({ file, handOver }: { readonly file: FileId; readonly handOver?: TrackKey }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  const title = <Trans>Hand-over to another agency</Trans>
  const seen =
    view.is === 'read'
      ? agencyHandOvers(view.value.caseFile).findLast(
          ({ asked }) => handOver === undefined || asked.body.handOver === handOver,
        )
      : undefined
  if (view.is === 'read' && seen) return <Asked view={view.value} seen={seen} />
  return (
    <Screen title={title} leave="back">
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <EmptyState icon="carry" title={<Trans>No other agency was asked.</Trans>} />}
    </Screen>
  )
}

function Asked({ view, seen }: { readonly view: FileView; readonly seen: AgencyHandOverSeen }) {
  const { caseFile, file } = view
  const { asked, stands, answer } = seen
  const speak = useSpeak(caseFile)
  const trail = useNavigation()
  const { revealed } = useReveal(file)
  const { body } = asked
  const goes = handedOver(caseFile, body)
  const draft = { kind: asked.kind, at: asked.at, body, by: asked.by }
  const missing = agencyHandOverRules(caseFile, draft, todayHere()).flatMap((one) =>
    one.answer === 'refused' ? one.missing : [],
  )
  const covered = !revealed && goes.given.some(({ folder }) => needsReveal(folder))
  return (
    <Screen title={<Trans>Hand-over to another agency</Trans>} leave="back" reading>
      <Panel inside>
        <div className="stack">
          {stands === 'waiting' && (
            <p>
              <Trans>
                {body.called} has not answered. You stay responsible for the child until their answer names who takes
                over. The answer is due on {speak.day(body.answerBy)}.
              </Trans>
            </p>
          )}
          {answer?.body.answer === 'takes-over' && (
            <p>
              <Trans>
                {answer.body.carriedBy} has been the child’s worker since {speak.day(answer.body.since)}.
              </Trans>
            </p>
          )}
          {stands === 'declined' && (
            <p>
              <Trans>{body.called} cannot take the child. You stay the child’s worker.</Trans>
            </p>
          )}
          {stands === 'called-off' && (
            <p>
              <Trans>Called off</Trans>
            </p>
          )}
          <AgencysOwnWords words={answer?.body.words} />
          <div className="row wraps">
            <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'open-packet' })}>
              <Trans>Read their answer</Trans>
            </Button>
            <Button
              data-size="sm"
              variant="outline"
              onClick={() => trail.go({ is: 'write', kind: 'agency-hand-over-answer', file, from: asked.id })}
            >
              <Trans>Write the answer</Trans>
            </Button>
            {(stands === 'declined' || stands === 'called-off') && (
              <Button
                data-size="sm"
                variant="outline"
                onClick={() => trail.go({ is: 'write', kind: 'agency-hand-over', file })}
              >
                <Trans>Another agency takes over</Trans>
              </Button>
            )}
          </div>
        </div>
      </Panel>
      {stands !== 'waiting' ? null : missing.length > 0 ? (
        <div className="panel due inside" role="alert">
          <h2>
            <Trans>You may no longer send this</Trans>
          </h2>
          <p>{missing.map((code) => speak.say(missingWords(code).what)).join('. ')}</p>
        </div>
      ) : covered ? (
        <RevealedOnly file={file}>{null}</RevealedOnly>
      ) : (
        <Page view={view} seen={seen} />
      )}
    </Screen>
  )
}

function Page({ view, seen }: { readonly view: FileView; readonly seen: AgencyHandOverSeen }) {
  const { caseFile, file } = view
  const speak = useSpeak(caseFile)
  const sheet = useRef<HTMLDivElement>(null)
  const [way, setWay] = useState<'words' | 'code'>('words')
  const [code, setCode] = useState('')
  const [made, setMade] = useState(false)
  const action = useDeviceAction<
    Uint8Array,
    Refusal | PassphraseRefusal | 'code-mistyped' | 'head-moved',
    WhyRefused | undefined
  >()
  const what = () => ({
    file,
    entry: seen.asked.id,
    ...(sheet.current ? handOverWords(sheet.current) : { printed: '', words: {} }),
  })
  const lock = async () => {
    const done = await action.run((device) => device.sealHandOver({ ...what(), to: { code } }))
    if (!done) return
    offerDownload(done.value, NAME)
    setMade(true)
  }
  return (
    <>
      <HandOverSheet
        asked={seen.asked}
        goes={handedOver(caseFile, seen.asked.body)}
        caseFile={caseFile}
        speak={speak}
        sheet={sheet}
      />
      <div className="no-print stack">
        <OwnFingerprint />
        <div className="row wraps">
          <Button variant="outline" leftSection={<Icon name="paper" size="small" />} onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          <Button variant="outline" onClick={() => setWay(way === 'words' ? 'code' : 'words')}>
            {way === 'words' ? (
              <Trans>Lock for one device, by its code</Trans>
            ) : (
              <Trans>Lock with words that you tell them</Trans>
            )}
          </Button>
        </div>
        {way === 'words' ? (
          <SaveWithPassphrase
            title={<Trans>Save as a sealed file</Trans>}
            tell={
              <Trans>
                The file is locked with words that you choose now. Tell the other agency the words by voice, not in the
                same message. It opens in this app, and in any tool that reads age files.
              </Trans>
            }
            name={NAME}
            make={(device, passphrase) => device.sealHandOver({ ...what(), to: { passphrase } })}
          />
        ) : (
          <Panel title={<Trans>Save as a sealed file</Trans>} inside>
            <div className="stack">
              <TypedOrScanned label={<Trans>Code of their device</Trans>} value={code} set={setCode} />
              <RefusedNote code={action.refused?.code} />
              {made && (
                <p role="status" className="row in-safe bold">
                  <Icon name="done" />
                  <Trans>The file is in your downloads. Its name tells nothing.</Trans>
                </p>
              )}
              <Button
                loading={action.busy}
                missing={[code.trim() === '' && <Trans key="a">Code of their device</Trans>]}
                onClick={() => void lock()}
              >
                <Trans>Make the file</Trans>
              </Button>
            </div>
          </Panel>
        )}
      </div>
    </>
  )
}

/** It says nothing of a child. */
const NAME = 'file.age'

export const screen = defineScreen('agency-hand-over', AgencyHandOverScreen)
