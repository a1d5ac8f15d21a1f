import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { current } from '#domain/file/values.ts'
import { organisationNamed } from '#domain/kinds/any/organisation-named.ts'
import { ownQuestionsOf } from '#domain/kinds/assessment/own-question.ts'
import { askedBeside } from '#domain/own-questions/asked-beside.ts'
import { GROWS } from '#domain/own-questions/grows.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import { ownPath, ownTyped, withOwnTyped } from '#web/form-model/own-typed.ts'
import { useFormState } from '#web/form-model/form-state.tsx'
import { OwnAnswerWords } from '#web/views/child-file/own-answers-words.tsx'
import { OwnQuestionField } from '#web/views/own-questions/own-question-field.tsx'

/**
 * The agency's own questions beside this kind, behind the questions of the form, in parts where this member may write. None
 * has to be answered. One that is asked no more stays as long as it has an answer here, so that nothing is saved, or keeps the
 * form from being saved, that nobody sees.
 */
export function OwnQuestions({ kind }: { readonly kind: string }) {
  return GROWS.includes(kind) ? <OfKind kind={kind} /> : null
}

function OfKind({ kind }: { readonly kind: string }) {
  const name = useId()
  const team = useRead(['files'], 'team', (device) => device.team())
  const { view, typed, change, wrong, speak } = useFormState()
  if (team.is !== 'read') return null
  const asked = askedBeside(team.value.caseFile, kind).filter(({ part }) => mayWriteIn(view, part))
  const own = ownTyped(typed)
  const questions = ownQuestionsOf(team.value.caseFile).map(({ newest }) => newest.body.question)
  const left = questions.filter(
    ({ key, answer }) => answer.is !== 'added' && own[key] !== undefined && !asked.some((one) => one.key === key),
  )
  const elsewhere = Object.entries(own).filter(([key]) => !questions.some((one) => one.key === key))
  if (asked.length + left.length + elsewhere.length === 0) return null
  const agency = current(team.value.caseFile, organisationNamed)[0]?.body.name
  return (
    <section className="stack" aria-labelledby={name}>
      <h2 id={name}>{agency === undefined ? <Trans>Questions of the agency’s own</Trans> : <bdi>{agency}</bdi>}</h2>
      {[...asked, ...left].map((question) => {
        const not = wrong[ownPath(question.key)]
        return (
          <OwnQuestionField
            key={question.key}
            {...(left.includes(question) && { hint: <Trans>No longer asked</Trans> })}
            question={question}
            typed={own[question.key]}
            set={(answered) => change((now) => withOwnTyped(now, question.key, answered))}
            wrong={not && speak.say(not)}
          />
        )
      })}
      {elsewhere.map(([key, { answer }]) => (
        <div key={key} className="stack tight">
          {answer && <OwnAnswerWords answer={answer} speak={speak} />}
          <p className="hint">
            <Trans>No longer asked</Trans>
          </p>
          <button
            type="button"
            className="plain link"
            onClick={() => change((now) => withOwnTyped(now, key, undefined))}
          >
            <Trans>Clear this answer</Trans>
          </button>
        </div>
      ))}
    </section>
  )
}
