import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isSurelyBaby } from '#domain/questions/protective-band.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'
import { isValues } from '../../../form-model/typed-body.ts'
import { todayHere } from '#web/words/today.ts'
import { useFormState } from '../../../form-model/form-state.tsx'

type Answer = 'said' | 'showed' | 'did-not-want-to-say' | 'not-asked'

const answerOf = (value: unknown): Answer | null => {
  const answer = isValues(value) ? value['answer'] : undefined
  return answer === 'said' || answer === 'showed' || answer === 'did-not-want-to-say' || answer === 'not-asked'
    ? answer
    : null
}

/** Own words come first. Not wanting to say has equal weight; not having asked needs its reason. */
export function SayField(asked: FieldPartProps<'say'>) {
  const { t } = useLingui()
  const { file, speak } = useFormState()
  const tooYoung = /childSays$/.test(asked.path) && isSurelyBaby(file, todayHere())
  const field = useFieldWords(asked)
  const answer = answerOf(asked.value)
  const given = isValues(asked.value) ? asked.value : {}
  const text = typeof given['words'] === 'string' ? given['words'] : ''
  const because = typeof given['because'] === 'string' ? given['because'] : ''
  const choose = (next: Answer) => {
    if (next === answer) asked.set(text === '' ? undefined : { answer: 'said', words: text })
    else if (next === 'not-asked') asked.set({ answer: next, because })
    else asked.set(next === 'showed' ? { answer: next, words: text } : { answer: next })
  }
  return (
    <div className="stack tight">
      {answer === 'not-asked' ? (
        <LongTextField
          {...field}
          hint={<Trans>Why did you not ask?</Trans>}
          value={because}
          set={(words) => asked.set({ answer, because: words })}
        />
      ) : answer === 'did-not-want-to-say' ? (
        <p className="field">
          <span className="label">{field.label}</span>
          <span>{speak.code('did-not-want-to-say')}</span>
        </p>
      ) : (
        <LongTextField
          {...field}
          {...(answer === 'showed' && { hint: <Trans>What was shown, without words?</Trans> })}
          value={text}
          set={(words) =>
            asked.set(words === '' && answer !== 'showed' ? undefined : { answer: answer ?? 'said', words })
          }
        />
      )}
      <div className="pills" role="group" aria-label={t`If there are no words`}>
        <Pill chosen={answer === 'did-not-want-to-say'} choose={() => choose('did-not-want-to-say')}>
          {speak.code('did-not-want-to-say')}
        </Pill>
        <Pill chosen={answer === 'showed'} choose={() => choose('showed')}>
          <Trans>Showed it without words</Trans>
        </Pill>
        {tooYoung && (
          <Pill
            chosen={answer === 'not-asked' && because === speak.code('too-young')}
            choose={() => asked.set({ answer: 'not-asked', because: speak.code('too-young') })}
          >
            {speak.code('too-young')}
          </Pill>
        )}
        <Pill chosen={answer === 'not-asked'} choose={() => choose('not-asked')}>
          <Trans>I did not ask</Trans>
        </Pill>
      </div>
    </div>
  )
}

function Pill({
  chosen,
  choose,
  children,
}: {
  readonly chosen: boolean
  readonly choose: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className="pill" aria-pressed={chosen} onClick={choose}>
      {children}
    </button>
  )
}
