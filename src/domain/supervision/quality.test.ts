import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { drita, uncle } from '../../../test/support/people.ts'
import { aGoal, aPlanAgreed, aView } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { goal } from '../kinds/planning/goal.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { views } from '../kinds/planning/views.ts'
import { quality } from './quality.ts'

const today = day('2026-03-02')
const lacks = (code: string, ...entries: Entry[]) =>
  quality(fileOf(...entries), today).missing.some((one) => one.code === code)
const tied = (livesWithChild: string, checked?: object) =>
  ofKind('tie', {
    person: uncle,
    tie: 'uncle',
    safe: 'not-known',
    livesWithChild,
    cares: 'no',
    ...(checked && { checked }),
  })
const checked = { on: today, how: 'We sat with him.' }
const look = { answer: 'not-known', because: 'It is new.', againBy: today }

describe('what a file lacks', () => {
  it.each<[string, string, readonly Entry[]]>([
    [
      'a look at safety that nobody took',
      'nobody-looked-at-safety',
      [ofKind('safety-look', { ...look, how: 'not-looked' })],
    ],
    [
      'a birth of which nothing is known',
      'age-not-written',
      [ofKind('birth', { who: 'child', born: { known: 'nothing' } })],
    ],
    ['no language on the card', 'language-not-written', [ofKind('card', { languages: [] })]],
    ['siblings of whom nobody asked', 'siblings-not-asked', [ofKind('file-opened', { askedAboutOthers: 'not-asked' })]],
    ['a person at home whom nobody checked', 'ties-not-checked', [tied('yes')]],
    [
      'a registration of which nobody knows',
      'birth-registration-not-checked',
      [ofKind('birth-registration', { state: 'not-known' })],
    ],
    [
      'a goal for which the child was not asked',
      'goals-not-in-childs-words',
      [entryOf(goal, aGoal({ wish: { answer: 'not-asked', because: 'Not yet.' } }))],
    ],
  ])('is lacking with %s', (_, code, entries) => {
    expect(lacks(code, ...entries)).toBe(true)
  })

  it.each<[string, readonly Entry[]]>([
    ['nobody-named', [ofKind('case-holder', { member: drita.member, as: 'caseworker' })]],
    ['no-safe-contact', [ofKind('safe-contact')]],
    ['nobody-looked-at-safety', [ofKind('safety-look', { ...look, how: 'seen-there' })]],
    ['age-not-written', [ofKind('birth', { who: 'child', born: { known: 'day', on: '2014-01-01' } })]],
    ['language-not-written', [ofKind('card', { languages: ['sq'] })]],
    ['siblings-not-asked', [ofKind('file-opened', { askedAboutOthers: 'none-there' })]],
    ['no-care-arrangement', [ofKind('care-arrangement')]],
    ['ties-not-checked', [tied('yes', checked), tied('no')]],
    ['birth-registration-not-checked', [ofKind('birth-registration', { state: 'registered' })]],
    ['levels-never-looked-at', [ofKind('level-assessment')]],
    ['childs-view-not-written', [entryOf(views, aView())]],
    ['no-plan-agreed', [entryOf(planAgreed, aPlanAgreed())]],
    ['goals-not-in-childs-words', [entryOf(goal, aGoal())]],
  ])('is not %s where it was written', (code, entries) => {
    expect(lacks(code, ...entries)).toBe(false)
  })
})

it('a file of a baby lacks neither what the child was told nor what the child says; of one who may be three it does', () => {
  const born = (to: number) => ofKind('birth', { who: 'child', born: { known: 'age', from: 0, to, on: today } })
  for (const code of ['limits-not-told', 'childs-view-not-written']) {
    expect(lacks(code, born(1))).toBe(false)
    expect(lacks(code, born(3))).toBe(true)
    expect(lacks(code, ofKind('card', { ageBand: '0-2' }))).toBe(false)
    expect(lacks(code)).toBe(true)
  }
})
