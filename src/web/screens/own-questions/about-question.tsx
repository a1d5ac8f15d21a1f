import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OwnFormNow } from '#domain/kinds/assessment/own-form.ts'
import type { QuestionFault } from '#domain/own-questions/question-faults.ts'
import { ownTextIn, type OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { Icon } from '#web/components/icon.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import type { OwnTyped } from '#web/form-model/own-typed.ts'
import { OwnQuestionField } from '#web/views/own-questions/own-question-field.tsx'
import { folderWords } from '#web/words/folders.ts'
import { ANSWER_TYPES, FAULT_WORDS, listsOfForm } from './question-words.ts'

interface AboutQuestionProps {
  readonly question: OwnQuestion
  /** The agency's own forms, one of which it may be on. */
  readonly on: readonly OwnFormNow[]
}

/** In one line: which form, how it is answered, in which part. */
export function AboutQuestion({ question, on }: AboutQuestionProps) {
  const speak = useSpeak(null)
  const { i18n } = useLingui()
  const form = on.find(({ newest }) => newest.body.form.key === question.beside)?.newest.body.form
  const face = faceOf(question.beside)
  const type = ANSWER_TYPES.find(([is]) => is === question.answer.is)
  const about = (
    <p className="hint">
      {[
        face ? speak.say(face.ask) : form && ownTextIn(form.texts, i18n.locale).words,
        type && speak.say(type[1]),
        speak.say(folderWords(question.part)),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
  const { answer } = question
  if (answer.is !== 'added') return about
  const ours = face ? listsOfForm(face, speak).find(({ field }) => field === answer.to)?.codes : []
  return (
    <>
      {about}
      {/* Two people sign also what each answer counts as. */}
      <ul className="points">
        {answer.of.map(({ code, texts, under }) => (
          <li key={code}>
            <bdi>{ownTextIn(texts, i18n.locale).words}</bdi> · <Trans>Counts as</Trans>{' '}
            <b>{ours?.find((one) => one.code === under)?.words ?? under}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As a worker sees it. What is touched here is written nowhere. */
export function QuestionPreview({ question }: { readonly question: OwnQuestion }) {
  const [typed, setTyped] = useState<OwnTyped | undefined>(undefined)
  return (
    <div className="panel think inside">
      <OwnQuestionField question={question} typed={typed} set={setTyped} />
    </div>
  )
}

/** Why it is not asked, in place, and what a supervisor can be asked instead. */
export function CannotBeAsked({ faults }: { readonly faults: readonly QuestionFault[] }) {
  const { i18n } = useLingui()
  if (faults.length === 0) return null
  return (
    <div className="panel due inside row top" role="alert">
      <span className="mark-due">
        <Icon name="info" />
      </span>
      <div className="grow stack tight">
        <h2>
          <Trans>This question cannot be asked</Trans>
        </h2>
        <ul className="points">
          {faults.map((fault) => (
            <li key={fault}>{i18n._(FAULT_WORDS[fault])}</li>
          ))}
        </ul>
        <p>
          <Trans>What you typed is kept. Word it differently, or ask a supervisor what is needed.</Trans>
        </p>
      </div>
    </div>
  )
}

/** Where the answers go, and where they never go. */
export function WhereItAppears() {
  return (
    <p className="note ink-2">
      <Icon name="info" size="tiny" />
      <span>
        <Trans>
          The question comes after the questions of the form, and nobody has to answer it. Whoever may open the part can
          read the answers in the journey and with their note, as long as the file is kept. Answers are never on the
          card, on Today, on a slip or on a page for the child, and no figure counts them.
        </Trans>
      </span>
    </p>
  )
}
