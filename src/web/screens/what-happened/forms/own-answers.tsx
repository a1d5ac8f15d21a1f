import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import * as z from 'zod'
import type { FileView } from '#device/files/api.ts'
import { addMonths } from '#domain/entry/plain-date.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { formsToFill, type FormToFill } from '#domain/own-questions/forms-to-fill.ts'
import { OwnForm } from '#domain/vocabulary/own-questions/own-form.ts'
import { OwnQuestion, ownTextIn } from '#domain/vocabulary/own-questions/own-question.ts'
import { accept } from '#result.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { OwnQuestionField } from '#web/views/own-questions/own-question-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { besides, type FormResult } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { draftKey } from '../../../form-model/kept-drafts.ts'
import { OWN_ASKS, ownPath, ownTyped, withOwnTyped } from '../../../form-model/own-typed.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'

/** A small form of the agency's own: its key is the variant with which the form was opened. */
export function Form(props: FormProps) {
  const { i18n } = useLingui()
  const own = useRead(['files'], `own form ${props.way ?? ''}`, async (device) => {
    const team = await device.team()
    return team.ok ? accept(formsToFill(team.value.caseFile).find(({ form }) => form.key === props.way) ?? null) : team
  })
  const { store } = useDrafts()
  const { face, view, from, under, way, begun: unfinished } = props
  const key = draftKey(face, view.file, (unfinished ?? from ?? under)?.id, way)
  const [begun, setBegun] = useState<FormToFill | null>(
    () => Begun.safeParse(store.read(key)).data?.beside[OWN_ASKS] ?? null,
  )
  const found = begun ?? (own.is === 'read' ? own.value : null)
  // Whoever has begun goes on with the form as it was, also if it ends meanwhile: the draft keeps what it asks.
  if (found !== null && begun === null) setBegun(found)
  if (found === null) {
    if (own.is === 'refused') return <NotThere code={own.code} />
    // The form begins once it is known what it asks, in the part where all of it is written.
    return own.is === 'read' ? <NotThere code="not-found" /> : null
  }
  const title = ownTextIn(found.form.texts, i18n.locale)
  return (
    <FormFrame
      {...props}
      view={inPart(props.view, found)}
      title={
        <span lang={title.language}>
          <bdi>{title.words}</bdi>
        </span>
      }
      start={(typed) => ({ ...typed, beside: { ...typed.beside, [OWN_ASKS]: found } })}
      make={({ typed }) => made(found, typed, title)}
    >
      {own.is === 'read' && own.value === null && (
        <p className="note in-due" role="status">
          <Trans>This form has ended. What you typed can still be saved.</Trans>
        </p>
      )}
      <Questions of={found} />
    </FormFrame>
  )
}

/** A draft with the form as it was when it was begun. */
const Begun = z.object({
  beside: z.object({ [OWN_ASKS]: z.object({ form: OwnForm, questions: z.array(OwnQuestion) }) }),
})

/** Two people took the form back since it was offered here, or it is for others. */
function NotThere({ code }: { readonly code: string }) {
  return (
    <Screen title={<Trans>Questions of the agency’s own</Trans>} leave="back">
      <RefusedNote code={code} />
    </Screen>
  )
}

/** Only the part of the form is offered to be written in. */
const inPart = (view: FileView, { form: { part } }: FormToFill): FileView => {
  const right = view.rights[part]
  return { ...view, rights: right === undefined ? {} : { [part]: right } }
}

function made(
  { form, questions }: FormToFill,
  typed: Typed,
  title: { readonly language: string; readonly words: string },
): FormResult {
  if (typed.at === null) return { drafts: [], wrong: { at: msg`Write when it was.` } }
  const own = ownTyped(typed)
  const answers = questions.flatMap(({ key }) => own[key]?.answer ?? [])
  if (answers.length === 0)
    return { drafts: [], wrong: { [ownPath(questions[0]?.key ?? '')]: msg`Answer at least one question.` } }
  const until = form.keepMonths === undefined ? {} : { until: addMonths(todayHere(), form.keepMonths) }
  const body = { beside: form.key, answers, form: { title: title.words, language: title.language, ...until } }
  return {
    drafts: [{ kind: ownAnswers.name, folder: form.part, at: typed.at, about: ['child'], ...besides(typed), body }],
    wrong: {},
  }
}

function Questions({ of: { questions } }: { readonly of: FormToFill }) {
  const { typed, change, wrong, speak } = useFormState()
  const own = ownTyped(typed)
  return questions.map((question) => {
    const not = wrong[ownPath(question.key)]
    return (
      <OwnQuestionField
        key={question.key}
        question={question}
        typed={own[question.key]}
        set={(answered) => change((now) => withOwnTyped(now, question.key, answered))}
        wrong={not && speak.say(not)}
      />
    )
  })
}
