import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { current } from '#domain/file/values.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { n9NoStatisticsInCrisis } from '#domain/rules/consent/n09-no-statistics-in-crisis.ts'
import { CONSENT_PURPOSES, Recipient, type ConsentPurpose } from '#domain/vocabulary/consent.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { CONSENT_MEANS } from '#web/words/consent-means.ts'
import { todayHere } from '#web/words/today.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

const FIRST: readonly ConsentPurpose[] = [
  'case-work',
  'health-care',
  'psychological-support',
  'sharing',
  'family-contact',
  'contact-again',
]
/** Purposes that name a recipient. Tracing has none: the person looked for is named in the tracing request, and a *yes* covers any person found. */
const TO_SOMEBODY: readonly ConsentPurpose[] = ['sharing', 'family-contact']
const ANSWERS = ['yes', 'no', 'later'] as const

export interface AnsweredPurpose {
  readonly purpose: ConsentPurpose
  readonly values: Values
}

/** The answered purposes, in their order on the form. */
export const answeredPurposes = (typed: Typed): readonly AnsweredPurpose[] =>
  CONSENT_PURPOSES.flatMap((purpose) => {
    const values = typed.beside[purpose]
    return isValues(values) && values['answer'] !== undefined ? [{ purpose, values }] : []
  })

/** One card for each purpose, or only the purpose of a sheet that was read out; *yes*, *no* and *later* have equal weight, and nothing is preset (N9: never a bundle). */
export function PurposePanels({ asked }: { readonly asked?: ConsentPurpose | undefined }) {
  const [all, setAll] = useState(false)
  const { file, typed } = useFormState()
  const calm = n9NoStatisticsInCrisis(file, todayHere()).answer !== 'refused'
  const offered = CONSENT_PURPOSES.filter((purpose) => purpose !== 'statistics' || calm)
  const answered = answeredPurposes(typed).map((one) => one.purpose)
  return (
    <>
      {offered
        .filter((purpose) => all || (asked ? purpose === asked : FIRST.includes(purpose)) || answered.includes(purpose))
        .map((purpose) => (
          <PurposePanel key={purpose} purpose={purpose} />
        ))}
      {!all && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          <Trans>Show more questions</Trans>
        </button>
      )}
      {all && !calm && (
        <p className="ink-2">
          <Trans>Do not ask about the yearly statistics in the crisis phase.</Trans>
        </p>
      )}
    </>
  )
}

function PurposePanel({ purpose }: { readonly purpose: ConsentPurpose }) {
  const { t } = useLingui()
  const { file, typed, change, speak, wrong } = useFormState()
  const now = isValues(typed.beside[purpose]) ? typed.beside[purpose] : {}
  const put = (next: Values) => change((before) => ({ ...before, beside: { ...before.beside, [purpose]: next } }))
  const said = current(file, consent).filter(
    (entry) => entry.body.purpose === purpose && entry.body.by === typed.body['by'],
  )
  const answers = said.some((entry) => entry.body.answer === 'yes') ? [...ANSWERS, 'withdrawn' as const] : ANSWERS
  const [last] = said.filter(({ body }) => speak.mayAgree(body.by))
  const found = Object.entries(wrong).find(
    ([path]) => path.startsWith(`${purpose}.`) && !path.endsWith('.recipient'),
  )?.[1]
  return (
    <div className={answers.length === 3 ? 'part three' : 'part'}>
      <ChoiceField
        label={speak.code(purpose)}
        hint={
          <>
            {speak.say(CONSENT_MEANS[purpose])} {last && <Trans>Last answer: {speak.code(last.body.answer)}</Trans>}
          </>
        }
        side
        value={answers.find((answer) => answer === now['answer']) ?? null}
        set={(answer) => put({ ...now, answer })}
        choices={answers.map((value) => ({ value, words: speak.code(value) }))}
        wrong={found && speak.say(found)}
      />
      {TO_SOMEBODY.includes(purpose) && now['answer'] !== undefined && (
        <PickField
          label={t`With whom?`}
          picks={Recipient.options.map((value) => ({ value, words: speak.code(value) }))}
          value={typeof now['recipient'] === 'string' ? now['recipient'] : ''}
          set={(recipient) => put({ ...now, recipient: recipient === '' ? undefined : recipient })}
          wrong={wrong[`${purpose}.recipient`] && speak.say(wrong[`${purpose}.recipient`] ?? CONSENT_MEANS[purpose])}
        />
      )}
    </div>
  )
}

export const needsRecipient = (purpose: ConsentPurpose): boolean => TO_SOMEBODY.includes(purpose)
