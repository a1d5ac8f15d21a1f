import { useLingui } from '@lingui/react/macro'
import { createContext, useContext } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { AddedAnswers } from '#domain/own-questions/asked-beside.ts'
import { GROWS } from '#domain/own-questions/grows.ts'
import type { OrderOfForm } from '#domain/own-questions/order-of-form.ts'
import { ownTextIn, type AddedOption } from '#domain/vocabulary/own-questions/own-question.ts'
import { accept } from '#result.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import type { Kind } from '#domain/file/kind.ts'
import { useThisChild } from '#web/kinds/this-child.ts'
import { useFormState, type Typed } from './form-state.tsx'
import { ownTyped, withOwnTyped, type OwnTyped } from './own-typed.ts'

/** What the agency changes on one form of ours: answers added to its lists, what comes first, what is folded. */
export interface OwnOfForm extends OrderOfForm {
  readonly added: readonly AddedAnswers[]
}
const NOTHING: OwnOfForm = { added: [], first: [], hidden: [] }

const OwnOfFormContext = createContext<OwnOfForm>(NOTHING)
export const OwnOfFormProvider = OwnOfFormContext.Provider
export const useOwnOrder = (): OrderOfForm => useContext(OwnOfFormContext)

/** Read once the form is open: what decides it is loaded by forms that may change alone. */
export function useOwnOfForm(kind: Kind, view: FileView): OwnOfForm {
  const child = useThisChild(view.caseFile)
  const read = useRead(['files'], `own of ${kind.name}`, async (device) => {
    if (!GROWS.includes(kind.name)) return accept(NOTHING)
    const team = await device.team()
    if (!team.ok) return team
    const { addedTo } = await import('#domain/own-questions/asked-beside.ts')
    const { orderOfForm } = await import('#domain/own-questions/order-of-form.ts')
    const added = addedTo(team.value.caseFile, kind).filter(({ part }) => mayWriteIn(view, part))
    return accept({ added, ...orderOfForm(team.value.caseFile, kind, child) })
  })
  return read.is === 'read' ? read.value : NOTHING
}

const valueOf = (question: string, code: string) => `${question} ${code}`
const chosenOf = (typed: OwnTyped | undefined) => (typed?.answer?.is === 'chosen' ? typed.answer.chosen : [])

/** The same form without answers of the agency's own that narrow an answer of ours which is not given any more. */
export function withoutStaleAdded(typed: Typed, added: readonly AddedAnswers[]): Typed {
  const own = ownTyped(typed)
  return added.reduce((now, { question, part, to, of, before }) => {
    const ours = typed.body[to]
    const holds = (under: string) => (Array.isArray(ours) ? ours.includes(under) : ours === under)
    const chosen = chosenOf(own[question])
    const left = chosen.filter(({ code }) => {
      const option = [...of, ...before].find((one) => one.code === code)
      return !option || holds(option.under)
    })
    if (left.length === chosen.length) return now
    const answer = own[question]?.answer
    return withOwnTyped(
      now,
      question,
      answer?.is === 'chosen' && left.length > 0 ? { part, answer: { ...answer, chosen: left } } : undefined,
    )
  }, typed)
}

/** Answers that the agency added to the list at this place of the form: which are offered, which are chosen. */
export function useAddedAnswers(path: string, label: string) {
  const { added } = useContext(OwnOfFormContext)
  const { typed, change } = useFormState()
  const { i18n } = useLingui()
  const here = added.filter(({ to }) => to === path)
  const own = ownTyped(typed)
  const chosen = here.flatMap(({ question }) => chosenOf(own[question]).map(({ code }) => valueOf(question, code)))
  const options = here.flatMap(({ question, of, before }) =>
    [...of, ...before.filter(({ code }) => chosen.includes(valueOf(question, code)))].map((option) => ({
      value: valueOf(question, option.code),
      words: ownTextIn(option.texts, i18n.locale).words,
      under: option.under,
    })),
  )
  const answered = (now: Typed, { question, part, of, before }: AddedAnswers, values: readonly string[]) => {
    const picked = [...of, ...before].filter(({ code }) => values.includes(valueOf(question, code)))
    const [first] = picked
    if (first === undefined) return withOwnTyped(now, question, undefined)
    const { language } = ownTextIn(first.texts, i18n.locale)
    const words = ({ code, texts }: AddedOption) => ({ code, words: ownTextIn(texts, i18n.locale).words })
    const answer = { is: 'chosen' as const, question, asked: label, language, chosen: picked.map(words) }
    return withOwnTyped(now, question, { part, answer })
  }
  return {
    options,
    chosen,
    /** Our code under each of these values. */
    under: (values: readonly string[]) =>
      options.filter(({ value }) => values.includes(value)).map((option) => option.under),
    choose: (values: readonly string[]) => {
      if (here.length > 0) change((now) => here.reduce((typedNow, one) => answered(typedNow, one, values), now))
    },
  }
}
