import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { instrumentOf, instrumentsFor, sectionsFor, WRITTEN_AS } from '#domain/instruments/catalogue.ts'
import { misfits, scaleOf } from '#domain/instruments/misfits.ts'
import type { Instrument, Item } from '#domain/vocabulary/instrument.ts'
import { all } from '#domain/file/values.ts'
import { instrumentCompleted, type Answer } from '#domain/kinds/assessment/instrument-completed.ts'
import { instrumentsHeld } from '#domain/kinds/any/instrument-held.ts'
import { agesOn } from '#domain/kinds/registration/birth.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useOwnInstruments } from '#web/views/guidance-words/own-instruments.ts'
import { todayHere } from '#web/words/today.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed, type FormState } from '../../../form-model/form-state.tsx'
import { withShownQuestions, chosenInstrument } from './which-questions.ts'

/** A form generated from the instrument's own data. Questions not meant for a child of this age are hidden; nothing is preset, and *not known* is always an answer. */
export function Form(props: FormProps) {
  const team = useRead(['files'], 'team', (device) => device.team())
  const held = team.is === 'read' ? instrumentsHeld(team.value.caseFile, todayHere()) : []
  const instruments = [...useOwnInstruments().filter((one) => !(one.id in WRITTEN_AS)), ...held]
  return (
    <FormFrame {...props} start={withoutAnswers} make={({ file, typed }) => made(instruments, props, { file, typed })}>
      <Which instruments={instruments} />
      <Questions instruments={instruments} props={props} />
    </FormFrame>
  )
}

/** The same questions again: question set and viewpoint are kept, the answers are asked again. */
const withoutAnswers = (typed: Typed): Typed => ({
  ...typed,
  body: { ...typed.body, answers: [], sources: [], confidence: undefined, words: undefined },
})

function made(
  instruments: readonly Instrument[],
  { face }: FormProps,
  { file, typed }: Pick<FormState, 'file' | 'typed'>,
): FormResult {
  const chosen = chosenInstrument(instruments, typed.body)
  return checked(chosen, draftFromTyped(face, file, withShownQuestions(chosen, typed)))
}

function checked(instrument: Instrument | undefined, result: FormResult): FormResult {
  if (!instrument) return { drafts: [], wrong: { instrument: msg`Choose a set of questions.` } }
  const [draft] = result.drafts
  const read = draft && instrumentCompleted.schema.safeParse(draft.body)
  if (!read?.success) return result
  const wrong = misfits(instrument, read.data.answers).map(
    ({ item }) => [`answers.${item}`, msg`Write what this is based on.`] as const,
  )
  return wrong.length === 0 ? result : { drafts: [], wrong: Object.fromEntries(wrong) }
}

function Which({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { i18n } = useLingui()
  const { file, typed, change, speak, wrong } = useFormState()
  const [choosing, setChoosing] = useState(false)
  const fitting = instrumentsFor(instruments, agesOn(file, todayHere()))
  const key = (one: Instrument) => `${one.id} ${one.version}`
  const inMyLanguage = fitting.filter(
    (one) => instrumentOf(fitting, { instrument: one.id, instrumentVersion: one.version }, i18n.locale) === one,
  )
  const chosen = chosenInstrument(instruments, typed.body)
  const choose = (value: string) => {
    const one = inMyLanguage.find((candidate) => key(candidate) === value)
    setChoosing(false)
    if (!one || one === chosen) return
    change((now) => ({
      ...now,
      folder: one.folder,
      body: {
        ...now.body,
        instrument: one.id,
        instrumentVersion: one.version,
        title: one.title,
        asked: one.language,
        againAfterDays: one.againAfterDays,
        answers: [],
        view: undefined,
      },
    }))
  }
  if (chosen && !choosing) {
    return (
      <div className="part">
        <b lang={chosen.language}>{chosen.title}</b>
        <p className="hint">
          <Trans>The questions help you look. They measure nobody, and give no score.</Trans>
        </p>
        <button type="button" className="plain link" onClick={() => setChoosing(true)}>
          <Trans>Choose other questions</Trans>
        </button>
      </div>
    )
  }
  return (
    <ChoiceField
      label={<Trans>Which set of questions?</Trans>}
      hint={<Trans>The questions help you look. They measure nobody, and give no score.</Trans>}
      wrong={wrong['instrument'] && speak.say(wrong['instrument'])}
      choices={inMyLanguage.map((one) => ({
        value: key(one),
        words: <span lang={one.language}>{one.title}</span>,
        more: one.licence.terms === 'own-wording' ? one.owner : `${one.owner}. ${one.licence.holder}`,
      }))}
      value={chosen ? key(chosen) : null}
      set={choose}
    />
  )
}

function Questions({ instruments, props }: { readonly instruments: readonly Instrument[]; readonly props: FormProps }) {
  const { file, typed, change, speak, wrong } = useFormState()
  const instrument = chosenInstrument(instruments, typed.body)
  if (!instrument) return null
  const { view } = typed.body
  return (
    <>
      <ChoiceField
        label={<Trans>Whose view is it?</Trans>}
        side
        wrong={wrong['view'] && speak.say(wrong['view'])}
        choices={instrument.respondents.map((one) => ({ value: one, words: speak.code(one) }))}
        value={instrument.respondents.find((one) => one === view) ?? null}
        set={(one) => change((now) => ({ ...now, body: { ...now.body, view: one } }))}
      />
      <BodyFields face={props.face} only={['sources', 'confidence']} />
      {wrong['answers'] && (
        <p className="wrong" role="alert">
          <Trans>Answer at least one question.</Trans>
        </p>
      )}
      {sectionsFor(instrument, agesOn(file, todayHere())).map((section) => (
        <section key={section.code} className="stack" lang={instrument.language}>
          <h2>{section.title}</h2>
          {section.items.map((item) => (
            <Question key={item.code} instrument={instrument} item={item} />
          ))}
        </section>
      ))}
      <BodyFields face={props.face} only={['words', 'looksAgain']} />
    </>
  )
}

const answersIn = (body: Values): readonly Answer[] =>
  Array.isArray(body['answers'])
    ? body['answers'].filter((one): one is Answer => isValues(one) && typeof one['item'] === 'string')
    : []

function Question({ instrument, item }: { readonly instrument: Instrument; readonly item: Item }) {
  const { file, typed, change, speak, wrong } = useFormState()
  const answer = answersIn(typed.body).find((one) => one.item === item.code)
  const before = all(file, instrumentCompleted).findLast(
    ({ body }) =>
      body.instrument === instrument.id &&
      body.instrumentVersion === instrument.version &&
      body.view === typed.body['view'],
  )
  const last = before?.body.answers.find((one) => one.item === item.code)
  const scale = scaleOf(instrument, item)
  const wordsOf = (one: Answer) =>
    one.is === 'answered' ? (scale.find(({ code }) => code === one.value)?.words ?? one.value) : speak.code('not-known')
  const put = (next: Answer) =>
    change((now) => ({
      ...now,
      body: { ...now.body, answers: [...answersIn(now.body).filter((one) => one.item !== item.code), next] },
    }))
  const rests = answer && (answer.is === 'answered' ? answer.rests : answer.because)
  return (
    <div className="part">
      <ChoiceField
        label={item.asks}
        {...(item.look !== undefined && { hint: item.look })}
        side
        choices={[
          ...scale.map(({ code, words }) => ({ value: code, words })),
          { value: 'not-known', words: speak.code('not-known') },
        ]}
        value={answer ? (answer.is === 'answered' ? answer.value : 'not-known') : null}
        set={(value) =>
          put(
            value === 'not-known'
              ? { is: 'not-known', item: item.code }
              : {
                  is: 'answered',
                  item: item.code,
                  value,
                  ...(answer?.is === 'answered' && answer.rests !== undefined && { rests: answer.rests }),
                },
          )
        }
      />
      {before && last && (
        <p className="hint">
          <Trans>
            Last time, on {speak.day(typeof before.at === 'string' ? before.at : before.at.to)}: {wordsOf(last)}
          </Trans>
        </p>
      )}
      {answer && (
        <LongTextField
          label={answer.is === 'answered' ? <Trans>What is this based on?</Trans> : <Trans>Why is it not known?</Trans>}
          wrong={wrong[`answers.${item.code}`] && speak.say(msg`Write what this is based on.`)}
          value={rests ?? ''}
          set={(words) => put(restsOn(answer, words))}
        />
      )}
    </div>
  )
}

function restsOn(answer: Answer, words: string): Answer {
  if (answer.is === 'answered')
    return { is: 'answered', item: answer.item, value: answer.value, ...(words !== '' && { rests: words }) }
  return { is: 'not-known', item: answer.item, ...(words !== '' && { because: words }) }
}
