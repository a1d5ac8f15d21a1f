import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MadeAnswer, OpenedFile } from '#device/packets/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { askedOf } from '#domain/moving-in/asked-of.ts'
import { receivedChild } from '#domain/moving-in/received-child.ts'
import { accept } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { WhoGetsFile } from '#web/views/colleagues/who-gets-file.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { OwnFingerprint } from './own-code.tsx'
import { SignedBy } from './signed-by.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'

type Opened = Extract<OpenedFile, { is: 'hand-over' }>

/** A child whom another agency hands over: read first; then taken over, which opens a file, or not; either way the answer goes back. */
export function ReceivedHandOver({ opened: { content, text, fingerprint } }: { readonly opened: Opened }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const me = useMe()
  const trail = useNavigation()
  const [carriedBy, setCarriedBy] = useState(me.name)
  const { value: why, set: setWhy, drop } = useDraft(`cannot-take ${content.handOver}`, '')
  const [file, setFile] = useState<FileId | null>(null)
  const [made, setMade] = useState(false)
  const action = useDeviceAction<Uint8Array, Refusal | 'code-mistyped', WhyRefused | undefined>()
  const title = t`Handed over by ${content.agency}, ${content.from}`
  const head = text.slice(0, 10_000).split('\n\n').slice(0, 2).join('\n')
  const child = receivedChild(content, { title, words: `${head}\n${lastPart(text)}` }, todayHere())
  const here = useRead(['files'], `received ${content.handOver}`, async (device) => {
    const rows = await device.rowsHere([child])
    if (!rows.ok) return rows
    const asked = askedOf(child, todayHere())
    const own = rows.value.flatMap((one) => one.file ?? [])
    const known = asked ? await device.alreadyKnown({ ...asked, notThese: own }) : accept([])
    return known.ok
      ? accept({ own: own[0] ?? null, known: known.value.filter(({ sure }) => sure !== 'possible') })
      : known
  })
  const opens = file ?? (here.is === 'read' ? here.value.own : null)
  const answer = async (answered: MadeAnswer['answer'], printed: string) => {
    const done = await action.run(async (device) => {
      if (answered.answer === 'takes-over' && opens === null) {
        const moved = await device.moveIn([child])
        if (!moved.ok) return moved
        setFile(moved.value[0] ?? null)
      }
      return device.answerHandOver({ handOver: content, printed, answer: answered })
    })
    if (!done) return
    drop()
    offerDownload(done.value, 'file.age')
    setMade(true)
  }
  return (
    <>
      <Panel
        title={
          <Trans>
            From <bdi>{content.from}</bdi>, <bdi>{content.agency}</bdi>
          </Trans>
        }
        inside
      >
        <div className="stack">
          <SignedBy fingerprint={fingerprint} by={content.from} />
          <p>
            <Trans>
              They stay responsible for the child until your answer names who takes over. They ask for the answer by{' '}
              {times.fullDay(content.answerBy)}.
            </Trans>
          </p>
          <p className="packet-words" dir="auto">
            {text}
          </p>
        </div>
      </Panel>
      {here.is === 'refused' && here.code !== 'not-entitled' && <RefusedNote code={here.code} />}
      {here.is === 'refused' && here.code === 'not-entitled' && (
        <Panel title={<Trans>Do you take over?</Trans>} inside>
          <p>
            <Trans>
              Only a caseworker or a supervisor takes a child over. Give one of them this file and its words. If it is
              sealed to your code, ask {content.from} to seal it to theirs.
            </Trans>
          </p>
        </Panel>
      )}
      {here.is === 'read' && (
        <Panel title={<Trans>Do you take over?</Trans>} inside>
          <div className="stack">
            {here.value.known.map(({ file: known }) => (
              <button
                key={known}
                type="button"
                className="plain link"
                onClick={() => trail.go({ is: 'child', file: known, tab: 'overview' })}
              >
                <Trans>A child here seems to be the same. See the file</Trans>
              </button>
            ))}
            {opens === null && <WhoGetsFile />}
            <TextField
              label={<Trans>Who is responsible for the child now?</Trans>}
              value={carriedBy}
              set={setCarriedBy}
            />
            <Button
              loading={action.busy}
              missing={[carriedBy.trim() === '' && <Trans key="a">Who is responsible for the child now?</Trans>]}
              onClick={() =>
                void answer(
                  { answer: 'takes-over', carriedBy, since: todayHere() },
                  t`${carriedBy} has been responsible for the child since ${times.fullDay(todayHere())}.`,
                )
              }
            >
              {opens === null ? (
                <Trans>Take over: open a file, make the answer</Trans>
              ) : (
                <Trans>Make the answer again</Trans>
              )}
            </Button>
            {opens === null && (
              <>
                <TextField label={<Trans>In a few words: why not?</Trans>} value={why} set={setWhy} limit={2000} />
                <Button
                  variant="outline"
                  loading={action.busy}
                  onClick={() =>
                    void answer(
                      { answer: 'cannot', ...(why.trim() !== '' && { words: why }) },
                      t`${content.called} cannot take the child. You stay the child’s worker.`,
                    )
                  }
                >
                  <Trans>I cannot</Trans>
                </Button>
              </>
            )}
            <RefusedNote code={action.refused?.code} />
            {made && (
              <>
                <p role="status" className="in-safe bold">
                  <Trans>The answer is in your downloads. Send it back the same way the file came.</Trans>
                </p>
                <OwnFingerprint />
              </>
            )}
            {opens !== null && (
              <button
                type="button"
                className="plain link"
                onClick={() => trail.go({ is: 'child', file: opens, tab: 'overview' })}
              >
                <Trans>See the file</Trans>
              </button>
            )}
          </div>
        </Panel>
      )}
    </>
  )
}

/** Where the page says what is not on it. */
const lastPart = (text: string) => text.split('\n\n').at(-1) ?? ''
