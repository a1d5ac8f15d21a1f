import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { OwnAnswer } from '#domain/kinds/assessment/own-answers.ts'
import { ownTextIn, type OwnOption, type OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import type { OwnTyped } from '#web/form-model/own-typed.ts'

interface OwnQuestionFieldProps {
  readonly question: OwnQuestion
  readonly typed: OwnTyped | undefined
  readonly set: (typed: OwnTyped | undefined) => void
  readonly wrong?: ReactNode
  readonly hint?: ReactNode
}

type About = Pick<OwnAnswer, 'question' | 'asked' | 'language'>
/** An answer without what is the same for every answer to this question. */
type Said = OwnAnswer extends infer One ? (One extends OwnAnswer ? Omit<One, keyof About> : never) : never

/** One question of the agency's own, in the reader's language where it has it. The answer keeps the text that was read. */
export function OwnQuestionField(asked: OwnQuestionFieldProps) {
  const { question, typed, set } = asked
  // What is chosen from few cards can be taken back, as in our own questions.
  const isCards = ['yes-no', 'one', 'added'].includes(question.answer.is) && typed !== undefined
  if (!isCards) return <Answer {...asked} />
  return (
    <div>
      <Answer {...asked} />
      <button type="button" className="plain link" onClick={() => set(undefined)}>
        <Trans>Clear this answer</Trans>
      </button>
    </div>
  )
}

function Answer({ question, typed, set, wrong, hint }: OwnQuestionFieldProps) {
  const { i18n, t } = useLingui()
  const text = ownTextIn(question.texts, i18n.locale)
  const about: About = { question: question.key, asked: text.words, language: text.language }
  const put = (said: Said | undefined) => set(said && { part: question.part, answer: { ...about, ...said } })
  const label = (
    <span lang={text.language}>
      <bdi>{text.words}</bdi>
    </span>
  )
  const field = { label, ...(wrong !== undefined && { wrong }), ...(hint !== undefined && { hint }) }
  const answer = typed?.answer
  const words = answer?.is === 'text' ? answer.words : ''
  const type = question.answer
  switch (type.is) {
    case 'line':
      return (
        <TextField
          {...field}
          limit={300}
          value={words}
          set={(now) => put(now === '' ? undefined : { is: 'text', words: now })}
        />
      )
    case 'words':
      return (
        <LongTextField
          {...field}
          value={words}
          set={(now) => put(now === '' ? undefined : { is: 'text', words: now })}
        />
      )
    case 'number':
      return (
        <TextField
          {...field}
          keyboard="numeric"
          limit={12}
          value={typed?.raw ?? (answer?.is === 'number' ? String(answer.number) : '')}
          set={(raw) => {
            const number = /^\s*-?\d+([.,]\d+)?\s*$/.test(raw) ? Number(raw.trim().replace(',', '.')) : undefined
            set(
              raw === ''
                ? undefined
                : {
                    part: question.part,
                    raw,
                    ...(number !== undefined && { answer: { ...about, is: 'number', number } }),
                  },
            )
          }}
        />
      )
    case 'day':
      return (
        <DateField
          {...field}
          ways={['day']}
          value={answer?.is === 'day' ? answer.day : null}
          set={(day) => {
            const read = PlainDate.safeParse(day)
            put(read.success ? { is: 'day', day: read.data } : undefined)
          }}
        />
      )
    case 'yes-no':
      return (
        <ChoiceField
          {...field}
          side
          value={answer?.is === 'yes-no' ? (answer.yes ? 'yes' : 'no') : answer?.is === 'not-known' ? NOT_KNOWN : null}
          set={(chosen) => put(chosen === NOT_KNOWN ? { is: NOT_KNOWN } : { is: 'yes-no', yes: chosen === 'yes' })}
          choices={[
            { value: 'yes', words: <Trans>Yes</Trans> },
            { value: 'no', words: <Trans>No</Trans> },
            { value: NOT_KNOWN, words: t`Not known` },
          ]}
        />
      )
    case 'added':
    case 'one':
    case 'several': {
      const chosen = answer?.is === 'chosen' ? answer.chosen.map(({ code }) => code) : []
      const said = (codes: readonly string[]): Said | undefined => {
        const of = type.of.filter(({ code }) => codes.includes(code))
        return of.length === 0
          ? undefined
          : {
              is: 'chosen',
              chosen: of.map(({ code, texts }) => ({ code, words: ownTextIn(texts, i18n.locale).words })),
            }
      }
      const choices = type.of.map((option) => ({ value: option.code, words: <OptionWords option={option} /> }))
      if (type.is === 'added')
        return <ChoiceField {...field} value={chosen[0] ?? null} set={(code) => put(said([code]))} choices={choices} />
      if (type.is === 'one')
        return (
          <ChoiceField
            {...field}
            value={answer?.is === 'not-known' ? NOT_KNOWN : (chosen[0] ?? null)}
            set={(code) => put(code === NOT_KNOWN ? { is: NOT_KNOWN } : said([code]))}
            choices={[...choices, { value: NOT_KNOWN, words: t`Not known` }]}
          />
        )
      return (
        <ManyChoicesField
          {...field}
          value={answer?.is === 'not-known' ? [NOT_KNOWN] : chosen}
          set={(codes) =>
            put(codes.includes(NOT_KNOWN) && answer?.is !== 'not-known' ? { is: NOT_KNOWN } : said(codes))
          }
          choices={[...choices, { value: NOT_KNOWN, words: t`Not known` }]}
        />
      )
    }
  }
}

const NOT_KNOWN = 'not-known'

function OptionWords({ option }: { readonly option: OwnOption }) {
  const { i18n } = useLingui()
  const { language, words } = ownTextIn(option.texts, i18n.locale)
  return (
    <span lang={language}>
      <bdi>{words}</bdi>
    </span>
  )
}
