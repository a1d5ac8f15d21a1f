import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { ownQuestion, ownQuestionsOf, type OwnQuestionNow } from '#domain/kinds/assessment/own-question.ts'
import { faultsInItself } from '#domain/own-questions/question-faults.ts'
import { ownTextIn } from '#domain/vocabulary/own-questions/own-question.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { StatusChip, type Tone } from '#web/components/status-chip.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { AboutQuestion, CannotBeAsked, QuestionPreview, WhereItAppears } from './about-question.tsx'
import { useSayOfQuestions } from './use-own-questions.ts'
import './own-questions.css'

/** The agency's own questions: what forms ask, what waits for a supervisor, what is asked no more. Everybody reads it; custodians add, supervisors agree. */
function OwnQuestionsScreen() {
  const trail = useNavigation()
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  const view = team.is === 'read' ? team.value : null
  const questions = view ? ownQuestionsOf(view.caseFile).toSorted((a, b) => ORDER[a.stands] - ORDER[b.stands]) : []
  const mayAdd = view !== null && me.custodian && mayWriteIn(view, 'care')
  return (
    <Screen title={<Trans>Questions of the agency’s own</Trans>} leave="back" reading>
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      <div className="stack">
        {view && questions.length === 0 && (
          <EmptyState icon="paper" title={<Trans>No question yet</Trans>}>
            <p className="ink-2">
              <Trans>
                A custodian adds a question to a form, and a supervisor agrees. Then it is asked on every device.
              </Trans>
            </p>
          </EmptyState>
        )}
        {view && questions.map((one) => <Row key={one.newest.body.question.key} view={view} one={one} />)}
        {view && view.caseFile.needsNewerApp.some(({ kind }) => kind === ownQuestion.name) && (
          <DueNote icon="info" role="status">
            <b>
              <Trans>Needs a newer app</Trans>
            </b>{' '}
            <Trans>It is kept as it is. A newer app shows it.</Trans>
          </DueNote>
        )}
        {mayAdd && (
          <Button onClick={() => trail.go({ is: 'own-question' })}>
            <Trans>Add a question</Trans>
          </Button>
        )}
        <WhereItAppears />
      </div>
    </Screen>
  )
}

const ORDER: Readonly<Record<OwnQuestionNow['stands'], number>> = { waiting: 0, returned: 1, asked: 2, ended: 3 }
const TONE: Readonly<Record<OwnQuestionNow['stands'], Tone>> = {
  waiting: 'wait',
  returned: 'due',
  asked: 'safe',
  ended: 'plain',
}

function Row({
  view,
  one: { newest, asked, stands, enough },
}: {
  readonly view: FileView
  readonly one: OwnQuestionNow
}) {
  const { i18n } = useLingui()
  const me = useMe()
  const speak = useSpeak(null)
  const { question, because } = newest.body
  const text = ownTextIn(question.texts, i18n.locale)
  const faults = faultsInItself(question)
  const by = speak.member(newest.by)
  const mayAgree = stands === 'waiting' && newest.by !== me.member && hasAnyRole(me.roles, 'supervisor')
  return (
    <section className="panel own-question">
      <div>
        <h2 lang={text.language}>
          <bdi>{text.words}</bdi>
        </h2>
        <AboutQuestion question={question} />
        <StatusChip tone={TONE[stands]}>
          {stands === 'waiting' && <Trans>Waits for a supervisor</Trans>}
          {stands === 'returned' && <Trans>Sent back</Trans>}
          {stands === 'asked' && <Trans>In use on forms</Trans>}
          {stands === 'ended' && <Trans>No longer asked</Trans>}
        </StatusChip>
        {asked && asked !== newest && (
          <p className="hint">
            <Trans>Until then forms ask it as it was: {ownTextIn(asked.body.question.texts, i18n.locale).words}</Trans>
          </p>
        )}
      </div>
      <p>
        <Trans>
          {by}: “{because}”
        </Trans>
      </p>
      {enough && <SentBackBecause enough={enough} />}
      {stands !== 'ended' && <CannotBeAsked faults={faults} />}
      {mayAgree && <Agree view={view} newest={newest} mayYes={faults.length === 0} />}
      {me.custodian && mayWriteIn(view, 'care') && stands !== 'ended' && <Keep view={view} newest={newest} />}
    </section>
  )
}

function SentBackBecause({ enough }: { readonly enough: Entry }) {
  const speak = useSpeak(null)
  const words = returned.schema.safeParse(enough.body).data?.words ?? ''
  return (
    <p>
      <Trans>
        What {speak.member(enough.by)} needs to agree: {words}
      </Trans>
    </p>
  )
}

/** Yes, or what would be enough. */
function Agree({
  view,
  newest,
  mayYes,
}: {
  readonly view: FileView
  readonly newest: OwnQuestionNow['newest']
  readonly mayYes: boolean
}) {
  const act = useSayOfQuestions(view)
  const [words, setWords] = useState<string | null>(null)
  return (
    <>
      <QuestionPreview question={newest.body.question} />
      <RefusedNote code={act.refused} />
      {words === null ? (
        <div className="row wraps">
          {mayYes && (
            <Button loading={act.busy} onClick={() => void act.agree(newest.id)}>
              <Trans>Yes, ask it</Trans>
            </Button>
          )}
          <Button variant="outline" onClick={() => setWords('')}>
            <Trans>Not yet: send back</Trans>
          </Button>
        </div>
      ) : (
        <>
          <LongTextField label={<Trans>What is needed for a yes?</Trans>} value={words} set={setWords} />
          <div className="row wraps">
            <Button
              disabled={words.trim() === ''}
              loading={act.busy}
              onClick={() => void act.sendBack(newest.id, words.trim())}
            >
              <Trans>Send back</Trans>
            </Button>
            <Button variant="outline" onClick={() => setWords(null)}>
              <Trans>Go back</Trans>
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** A new version, or an end: answers that were given stay as they are. */
function Keep({ view, newest }: { readonly view: FileView; readonly newest: OwnQuestionNow['newest'] }) {
  const trail = useNavigation()
  const act = useSayOfQuestions(view)
  const [because, setBecause] = useState<string | null>(null)
  const { question } = newest.body
  if (because === null)
    return (
      <div className="row wraps">
        <Button variant="outline" data-size="sm" onClick={() => trail.go({ is: 'own-question', entry: newest.id })}>
          <Trans>Change the question</Trans>
        </Button>
        <Button variant="outline" data-size="sm" onClick={() => setBecause('')}>
          <Trans>Stop asking this</Trans>
        </Button>
      </div>
    )
  return (
    <SecondLook
      title={<Trans>Stop asking this?</Trans>}
      loses={<Trans>No form asks it from now on. What was answered stays, with the words of the question.</Trans>}
      more={
        <>
          <LongTextField label={<Trans>Why?</Trans>} value={because} set={setBecause} />
          <RefusedNote code={act.refused} />
        </>
      }
      doIt={{
        words: <Trans>Stop asking this</Trans>,
        busy: act.busy,
        go: () => {
          if (because.trim() !== '') void act.say({ is: 'ended', question, because: because.trim() })
        },
      }}
      leaveIt={() => setBecause(null)}
    />
  )
}

export const screen = defineScreen('own-questions', OwnQuestionsScreen)
