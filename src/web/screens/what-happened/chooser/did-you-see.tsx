import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import type { VisitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import type { Typed } from '../../../form-model/form-state.tsx'

const SAW = ['spoken-with', 'seen', 'not-met'] as const
const NOT_SAFE = ['no', 'not-sure', 'yes'] as const

const answerIn = <Answer extends string>(answers: readonly Answer[], value: unknown): Answer | null =>
  answers.find((one) => one === value) ?? null

/**
 * A note on a planned visit as the visit that it was; undefined while nobody answered whether the child was seen: then it
 * is a note, and the visit stays due. `open`: whether anything was unsafe has no answer yet.
 */
export function visitOfNote(
  typed: Typed,
  plan: Entry<VisitPlanned>,
  because: string,
): { readonly kind: string; readonly body: BodyOf<typeof visit> } | 'open' | undefined {
  const child = answerIn(SAW, typed.beside['saw'])
  const words = typed.body['words']
  if (child === null || typeof words !== 'string' || words.trim() === '') return undefined
  const unsafe = answerIn(NOT_SAFE, typed.beside['notSafe'])
  if (unsafe === null) return 'open'
  const { place, placeName } = plan.body
  return {
    kind: visit.name,
    body: {
      child,
      others: [],
      place,
      ...(placeName !== undefined && { placeName }),
      childSays: { answer: 'not-asked', because },
      saw: words,
      present: [],
      whoWasThere: 'not-written',
      anythingNotSafe: unsafe === 'no' ? { answer: 'no' } : { answer: unsafe, words },
      planned: plan.id,
    },
  }
}

interface DidYouSeeProps {
  readonly plan: Entry<VisitPlanned>
  readonly typed: Typed
  readonly change: (next: (now: Typed) => Typed) => void
  readonly speak: Speak
  readonly tried: boolean
}

/** Under a quick note where a visit was planned. Without an answer the visit stays due; with one, what every visit is asked is asked here, too. */
export function DidYouSee({ plan, typed, change, speak, tried }: DidYouSeeProps) {
  const put = (key: string, value: string) => change((now) => ({ ...now, beside: { ...now.beside, [key]: value } }))
  const saw = answerIn(SAW, typed.beside['saw'])
  const unsafe = answerIn(NOT_SAFE, typed.beside['notSafe'])
  return (
    <>
      <ChoiceField
        side
        label={speak.say(
          msg({ message: 'Did you see {p, select, she {her} he {him} they {them} other {the child}}?' }),
        )}
        hint={<Trans>A visit was planned for {speak.day(plan.body.on)}. It stays due until you answer this.</Trans>}
        choices={SAW.map((value) => ({ value, words: speak.code(value) }))}
        value={saw}
        set={(answer) => put('saw', answer)}
      />
      {saw !== null && (
        <ChoiceField
          side
          label={<Trans>Was anything not safe?</Trans>}
          choices={NOT_SAFE.map((value) => ({ value, words: speak.code(value) }))}
          value={unsafe}
          set={(answer) => put('notSafe', answer)}
          wrong={tried && unsafe === null ? <Trans>Answer this question.</Trans> : undefined}
        />
      )}
    </>
  )
}
