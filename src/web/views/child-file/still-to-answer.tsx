import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { openQuestions } from '#web/form-model/begun.ts'
import { questionAt } from '#web/form-model/questions.ts'
import { begunFact } from './entry-title.ts'

/** The questions still without an answer, of a fact that was saved incomplete, in the words of its form. */
export function StillToAnswer({ entry, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  const face = begunFact(entry)
  if (!face) return null
  const questions = openQuestions(entry)
    .map((path) => questionAt(face, path).label)
    .flatMap((label) => (label ? [speak.say(label)] : []))
  if (questions.length === 0) return <Trans>Answers are missing.</Trans>
  return <Trans>Still to answer: {questions.join(' · ')}</Trans>
}
