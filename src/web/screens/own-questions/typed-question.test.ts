import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../../test/support/entries.ts'
import { aQuestion, WHAT_FOR } from '../../../../test/support/own-questions.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import { faultsInItself } from '#domain/own-questions/question-faults.ts'
import {
  languagesMissing,
  newOption,
  newQuestion,
  openOf,
  questionBegun,
  questionOfTyped,
  typedFrom,
  typedFromForm,
} from './typed-question.ts'

const whole = { beside: 'education', part: 'care', because: WHAT_FOR } as const
const meals = { name: 'q', texts: { en: 'Meals at school?', xx: 'Mels' }, is: 'one', left: [] } as const
const yesNo = [{ en: 'Every day' }, { en: 'Never', sq: 'Kurrë' }]

describe('A question as it is typed', () => {
  it('is none before all of it is there, and is judged before', () => {
    const typed = { ...newQuestion('en'), texts: { en: 'What happened to her?' } }
    expect(questionOfTyped(typed)).toBeUndefined()
    expect(openOf(typed)).toEqual(['beside', 'type', 'part', 'because'])
    expect(questionBegun(typed)).toMatchObject({ answer: { is: 'line' } })
    expect(faultsInItself(questionBegun(typed) ?? expect.unreachable())).toEqual(['asks-what-happened'])
  })

  it('is judged only by what was chosen: no part and no form stand in its way until then', () => {
    const typed = { ...newQuestion('en'), texts: { en: 'Which clinic?' } }
    expect(faultsInItself(questionBegun(typed) ?? expect.unreachable())).toEqual([])
    expect(faultsInItself(questionBegun({ ...typed, part: 'care' }) ?? expect.unreachable())).toEqual(['of-the-body'])
  })

  it('begins as the version before it, and keeps the codes of its answers', () => {
    const before = entryOf(ownQuestion, { is: 'asked' as const, question: aQuestion(), because: WHAT_FOR })
    const typed = typedFrom(before, 'km')
    expect(questionOfTyped(typed)).toEqual(aQuestion())
    expect(typed.language).toBe('en')
    expect(newOption(typed.options.map(({ code }) => code)).code).toBe('a3')
  })

  it('says in which languages a text is missing, and is asked without it', () => {
    const typed = typedFromForm({ ...newQuestion('en'), ...whole }, { ...meals, of: yesNo })
    expect(languagesMissing(typed)).toEqual(['en', 'xx', 'sq'].filter((one) => one !== 'en'))
    expect(questionOfTyped(typed)?.texts.map(({ language }) => language)).toEqual(['en', 'xx'])
  })

  it('of an XLSForm is filled in, and refused as any other', () => {
    const typed = typedFromForm({ ...newQuestion('en'), ...whole }, { ...meals, of: yesNo })
    expect(questionOfTyped(typed)?.answer).toMatchObject({ is: 'one', of: [{ code: 'a1' }, { code: 'a2' }] })
    const recruited = typedFromForm(typed, {
      name: 'q6',
      texts: { en: 'Who recruited the child?' },
      is: 'line',
      of: [],
      left: [],
    })
    expect(faultsInItself(questionBegun(recruited) ?? expect.unreachable())).toContain('asks-what-happened')
  })
})
