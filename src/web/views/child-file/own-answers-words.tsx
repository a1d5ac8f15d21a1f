import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { ownAnswers, type OwnAnswer } from '#domain/kinds/assessment/own-answers.ts'
import { Name } from '#web/components/name.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'

/** Answers to the agency's own questions, each under its text as it was when it was answered. */
export function OwnAnswersWords({ entry, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  const read = ownAnswers.schema.safeParse(entry.body)
  if (entry.kind !== ownAnswers.name || !read.success) return null
  const { until } = read.data.form ?? {}
  if (until !== undefined && until < todayHere())
    return (
      <p className="note in-due">
        <Trans>Kept until {speak.day(until)}. Its words are not shown any more: take them out.</Trans>
      </p>
    )
  return (
    <dl className="entry-words">
      {read.data.answers.map((answer) => (
        <AskedAndSaid key={answer.question} answer={answer} speak={speak} />
      ))}
    </dl>
  )
}

/** One answer alone. */
export function OwnAnswerWords(one: AnswerWords) {
  return (
    <dl className="entry-words">
      <AskedAndSaid {...one} />
    </dl>
  )
}

interface AnswerWords {
  readonly answer: OwnAnswer
  readonly speak: Speak
}

function AskedAndSaid({ answer, speak }: AnswerWords) {
  return (
    <div>
      <dt lang={answer.language}>
        <bdi>{answer.asked}</bdi>
      </dt>
      <dd>{said(answer, speak)}</dd>
    </div>
  )
}

function said(answer: OwnAnswer, speak: Speak): ReactNode {
  switch (answer.is) {
    case 'text':
      return <Name>{answer.words}</Name>
    case 'yes-no':
      return answer.yes ? <Trans>Yes</Trans> : <Trans>No</Trans>
    case 'day':
      return speak.day(answer.day)
    case 'number':
      return String(answer.number)
    case 'chosen':
      return <span lang={answer.language}>{speak.list(answer.chosen.map(({ words }) => words))}</span>
    case 'not-known':
      return speak.code('not-known')
  }
}
