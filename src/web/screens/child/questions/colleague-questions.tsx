import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { colleagueAnswered } from '#domain/kinds/planning/colleague-answered.ts'
import { colleagueQuestions, type ColleagueQuestion } from '#domain/kinds/planning/colleague-asked.ts'
import { Panel } from '#web/components/panel.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useMe } from '#web/session/session.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

import { OfTheBody } from './of-the-body.tsx'

/** What members ask each other about this child, the answer beside the question. One of a sealed part waits for the touch. */
export function ColleagueQuestions({ child }: { readonly child: ChildFile }) {
  const open = colleagueQuestions(child.caseFile).filter(({ is }) => is !== 'over')
  const covered = colleagueQuestions(child.whole).filter(({ is }) => is !== 'over').length - open.length
  if (open.length + covered === 0) return null
  return (
    <Panel title={<Trans>Questions between colleagues</Trans>} inside>
      <div className="stack">
        {open.map((question) => (
          <OneQuestion key={question.asked.id} question={question} child={child} />
        ))}
        {covered > 0 && !child.reveal.revealed && (
          <p>
            <Trans>There is a question in a sealed part.</Trans>{' '}
            <button type="button" className="plain link" onClick={child.reveal.uncover}>
              <Trans>Show it. Who can see the screen?</Trans>
            </button>
          </p>
        )}
      </div>
    </Panel>
  )
}

interface OneQuestionProps {
  readonly question: ColleagueQuestion
  readonly child: ChildFile
}

function OneQuestion({ question, child }: OneQuestionProps) {
  const me = useMe()
  const { asked, answers } = question
  const { speak } = child
  return (
    <div className="stack tight">
      <p>
        <b>
          <Trans>
            {speak.member(asked.by)} asks {speak.member(asked.body.to)}, {speak.day(endOf(asked.at))}:
          </Trans>
        </b>{' '}
        {asked.body.asks}
      </p>
      {answers.map(({ id, by, body }) => (
        <p key={id}>
          <b>
            <Trans>{speak.member(by)} answers:</Trans>
          </b>{' '}
          {body.is === 'answer' && body.words}
        </p>
      ))}
      {asked.by === me.member ? (
        <End question={question} child={child} />
      ) : (
        mayWriteIn(child.view, asked.folder) && <Answer question={question} child={child} />
      )}
    </div>
  )
}

function useSay({ question: { asked }, child: { file, day } }: OneQuestionProps) {
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const say = (body: BodyOf<typeof colleagueAnswered>) =>
    action.run((device) =>
      device.write([
        { file, draft: { kind: colleagueAnswered.name, folder: asked.folder, at: day, about: ['child'], body } },
      ]),
    )
  return { action, say }
}

/** Whoever asked has read the answer, or takes the question back. */
function End({ question, child }: OneQuestionProps) {
  const { action, say } = useSay({ question, child })
  const { asked, is } = question
  return (
    <>
      <RefusedNote code={action.refused?.code} />
      <Button
        variant="outline"
        loading={action.busy}
        onClick={() => void say({ is: is === 'answered' ? 'read' : 'taken-back', question: asked.id })}
      >
        {is === 'answered' ? <Trans>I have read the answer</Trans> : <Trans>Withdraw the question</Trans>}
      </Button>
    </>
  )
}

/** Who was asked answers, or another who holds the part; from who was asked it is awaited. */
function Answer({ question, child }: OneQuestionProps) {
  const me = useMe()
  const { asked, answers } = question
  const [open, setOpen] = useState(asked.body.to === me.member && answers.length === 0)
  const draft = useDraft<string>(`answer ${child.file} ${asked.id}`, '')
  const [tried, setTried] = useState(false)
  const { action, say } = useSay({ question, child })
  const to = child.speak.member(asked.by)
  const answer = async () => {
    setTried(true)
    const words = draft.value.trim()
    if (words === '' || !(await say({ is: 'answer', question: asked.id, words }))) return
    draft.drop()
    setOpen(false)
  }
  if (!open)
    return answers.some(({ by }) => by === me.member) ? null : (
      <button type="button" className="plain link" onClick={() => setOpen(true)}>
        <Trans>Answer, too</Trans>
      </button>
    )
  return (
    <>
      <LongTextField
        label={<Trans>Your answer</Trans>}
        {...(tried && draft.value.trim() === '' && { wrong: <Trans>Write it in a few words.</Trans> })}
        value={draft.value}
        set={draft.set}
      />
      <OfTheBody words={draft.value} folder={asked.folder} />
      <RefusedNote code={action.refused?.code} />
      <Button loading={action.busy} onClick={() => void answer()}>
        <Trans>Answer {to}</Trans>
      </Button>
    </>
  )
}
