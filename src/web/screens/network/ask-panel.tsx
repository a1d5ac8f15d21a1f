import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { AskSeen, NetworkRefusal } from '#device/network/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { NETWORK_ANSWERS, type NetworkAnswer } from '#domain/vocabulary/sharing/across-agencies.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { Panel } from '#web/components/panel.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { ASKED_WHY_WORDS, NETWORK_ANSWER_WORDS } from '#web/words/network.ts'
import { useTimeWords } from '#web/words/times.ts'
import { NetworkRefused } from './network-refused.tsx'

interface AskPanelProps {
  readonly ask: AskSeen
  readonly known: readonly KnownChild[]
}

/** One question from another agency: what for, on what grounds, when it arrived, and the answer or the form for it. */
export function AskPanel({ ask, known }: AskPanelProps) {
  const speak = useSpeak(null)
  const times = useTimeWords()
  return (
    <Panel title={<bdi>{ask.called}</bdi>} side={<State ask={ask} />} inside>
      <div className="stack">
        <p>
          {speak.say(ASKED_WHY_WORDS[ask.why])}
          <br />
          <span className="ink-2">
            {ask.basis === 'consent' ? (
              <Trans>The child, or the child’s representative, said yes</Trans>
            ) : (
              speak.code(ask.basis)
            )}
          </span>
          <br />
          <span className="ink-2">{times.moment(Date.parse(ask.at))}</span>
        </p>
        {ask.way === 'came' && !ask.answer && <AnswerForm ask={ask} known={known} />}
        {ask.way === 'came' && ask.answer && ask.answer.answer !== 'no' && (
          <Meant among={known.filter((child) => ask.meant.includes(child.line.file))} />
        )}
        {ask.way === 'went' && ask.answer && <TheirAnswer answer={ask.answer} reach={ask.reach} />}
      </div>
    </Panel>
  )
}

function State({ ask }: { readonly ask: AskSeen }) {
  const speak = useSpeak(null)
  if (!ask.answer)
    return (
      <StatusChip tone="due">
        {ask.way === 'came' ? <Trans>Waits for you</Trans> : <Trans>Waits for them</Trans>}
      </StatusChip>
    )
  return ask.way === 'came' ? (
    <StatusChip tone="safe">{speak.say(NETWORK_ANSWER_WORDS[ask.answer.answer])}</StatusChip>
  ) : undefined
}

/** Where several children may be meant the form asks which. */
function Meant({ among }: { readonly among: readonly KnownChild[] }) {
  const [only] = among
  if (!only || among.length > 1) return null
  return (
    <p>
      <Trans>They may be asking about</Trans> <ChildName who={only.who} months={only.months} />
    </p>
  )
}

function TheirAnswer({
  answer,
  reach,
}: {
  readonly answer: NonNullable<AskSeen['answer']>
  readonly reach: string | null
}) {
  const speak = useSpeak(null)
  return (
    <>
      <p>
        <b>{speak.say(NETWORK_ANSWER_WORDS[answer.answer])}</b>
        {reach !== null && answer.checked === 'holds' && (
          <>
            <br />
            <bdi>{reach}</bdi>
          </>
        )}
      </p>
      {answer.checked === 'holds' && (
        <p className="ink-2">
          <Trans>
            They showed that they know a child like the one you asked about. Call them; only together can you tell
            whether it is the same.
          </Trans>
        </p>
      )}
      {answer.checked === 'could-not-be-checked' && (
        <p className="in-due">
          <Trans>They could not show that they know this child. Tell them nothing before you know who they are.</Trans>
        </p>
      )}
    </>
  )
}

function AnswerForm({ ask, known }: AskPanelProps) {
  const speak = useSpeak(null)
  const children = known.filter((child) => ask.meant.includes(child.line.file))
  const [file, setFile] = useState<FileId | null>(null)
  const [answer, setAnswer] = useState<NetworkAnswer | null>(null)
  const action = useDeviceAction<true, NetworkRefusal>()
  const [only] = children
  const meant = children.find((child) => child.line.file === file) ?? (children.length === 1 ? only : undefined)
  const offered = children.length > 0 ? NETWORK_ANSWERS : (['no'] as const)
  const send = () =>
    answer === null
      ? Promise.resolve(null)
      : action.run((device) => device.answerAsk({ ask: ask.ask, answer, file: meant?.line.file ?? null }))
  return (
    <>
      {children.length === 0 && (
        <p className="ink-2">
          <Trans>
            No child whom you may tell them about matches. You can only answer no. They see the same answer as when you
            know nobody.
          </Trans>
        </p>
      )}
      <Meant among={children} />
      {children.length > 1 && (
        <ChoiceField
          label={<Trans>Whom may they mean?</Trans>}
          value={file}
          set={setFile}
          choices={children.map((child) => ({
            value: child.line.file,
            words: <ChildName who={child.who} months={child.months} />,
          }))}
        />
      )}
      <ChoiceField
        label={<Trans>What do you answer?</Trans>}
        hint={<Trans>No name is sent with the answer. Ask the child first where you can.</Trans>}
        value={answer}
        set={setAnswer}
        choices={offered.map((value) => ({ value, words: speak.say(NETWORK_ANSWER_WORDS[value]) }))}
      />
      <NetworkRefused code={action.refused?.code} />
      <Button
        loading={action.busy}
        missing={[
          answer === null && <Trans key="a">What do you answer?</Trans>,
          answer !== 'no' && !meant && <Trans key="b">Whom may they mean?</Trans>,
        ]}
        onClick={() => void send()}
      >
        <Trans>Send the answer</Trans>
      </Button>
    </>
  )
}
