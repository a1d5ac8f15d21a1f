import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { anOwnForm, aQuestion, WHAT_FOR } from '../../../test/support/own-questions.ts'
import { arben, besa, drita, idFrom } from '../../../test/support/people.ts'
import type { Entry } from '../entry/entry.ts'
import { approved } from '../kinds/any/approved.ts'
import { ownForm } from '../kinds/assessment/own-form.ts'
import { ownQuestion } from '../kinds/assessment/own-question.ts'
import { OwnForm } from '../vocabulary/own-questions/own-form.ts'
import type { OwnQuestion } from '../vocabulary/own-questions/own-question.ts'
import { formsToFill, MOST_FORMS } from './forms-to-fill.ts'

const by = arben.member
const called = (words: string) => [{ language: 'en', words }]
const formOf = (over: Partial<OwnForm> = {}, more: Partial<Entry> = {}) =>
  entryOf(ownForm, { is: 'asked', form: anOwnForm(over), because: WHAT_FOR }, { by, ...more })
const asked = (over: Partial<OwnQuestion> = {}) =>
  entryOf(
    ownQuestion,
    { is: 'asked', question: aQuestion({ beside: anOwnForm().key, ...over }), because: WHAT_FOR },
    { by },
  )
const signed = (entry: Entry): readonly Entry[] => [entry, entryOf(approved, { entry: entry.id }, { by: besa.member })]
const offered = (...entries: readonly Entry[]) =>
  formsToFill({ ...fileOf(...entries), supervisors: [besa.member], custodians: [arben.member] }).map(
    ({ form, questions }) => `${form.texts[0]?.words ?? ''}: ${String(questions.length)}`,
  )

describe('A form of the agency’s own is not offered', () => {
  it('before a custodian and a supervisor who is another person signed it, and a question of it', () => {
    const [form, question] = [formOf(), asked()]
    const others = formOf({}, { by: drita.member })
    expect(offered(form, ...signed(question))).toEqual([])
    expect(offered(...signed(others), ...signed(question))).toEqual([])
    expect(offered(...signed(form))).toEqual([])
    expect(offered(...signed(form), question)).toEqual([])
    expect(offered(...signed(form), ...signed(question))).toEqual(['Garden group: 1'])
  })

  it('whoever signed it, under a title that asks what was done to the child, for a father or a suspect, or for a score', () => {
    for (const words of ['What happened to her', 'The father', 'The suspect', 'Motivation on a scale'])
      expect(offered(...signed(formOf({ texts: called(words) })), ...signed(asked())), words).toEqual([])
  })

  it('with a question that asks so, or one whose answer lies in another part', () => {
    const form = signed(formOf())
    expect(offered(...form, ...signed(asked({ texts: called('What happened to her?') })))).toEqual([])
    expect(offered(...form, ...signed(asked({ part: 'health' })))).toEqual([])
  })

  it('any more once one custodian says so', () => {
    const form = formOf()
    const end = entryOf(
      ownForm,
      { is: 'ended', form: anOwnForm(), because: 'The garden is sold.' },
      { by, replaces: [form.id] },
    )
    expect(offered(...signed(form), ...signed(asked()), end)).toEqual([])
  })

  it('beyond as many as a case file can bear', () => {
    const many = Array.from({ length: MOST_FORMS + 2 }, (_, at) => idFrom(`form-${String(at)}`)).flatMap((key) => [
      ...signed(formOf({ key })),
      ...signed(asked({ key: idFrom(`q ${key}`), beside: key })),
    ])
    expect(offered(...many)).toHaveLength(MOST_FORMS)
  })

  it('on the card, in Identity, Whereabouts or Origins, without a subject, or kept longer than ten years', () => {
    const read = (over: object) => OwnForm.safeParse({ ...anOwnForm(), ...over }).success
    expect(read({ part: 'therapy', keepMonths: 12 })).toBe(true)
    for (const part of ['card', 'identity', 'whereabouts', 'origins']) expect(read({ part }), part).toBe(false)
    expect(read({ step: 'experience' })).toBe(false)
    expect(read({ step: undefined })).toBe(false)
    expect(read({ keepMonths: 121 })).toBe(false)
    expect(read({ required: true })).toBe(false)
  })
})
