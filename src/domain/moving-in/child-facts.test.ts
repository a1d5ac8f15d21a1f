import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import {
  bandOfBirth,
  looksLikeZawgyi,
  nameBody,
  readAge,
  readBorn,
  readDay,
  readPhones,
  readSex,
} from './child-facts.ts'
import type { ColumnMapping } from './mapping.ts'
import { relationOf } from './relation-said.ts'
import { countryNamed, languageNamed } from './names-said.ts'
import { guessedOrder } from './said-day.ts'

const TODAY = day('2026-03-02')
const column = (place: ColumnMapping['place'], more: Partial<ColumnMapping> = {}): ColumnMapping => ({
  column: 'a column',
  place,
  ...more,
})
const reasons = (text: string) =>
  (readAge(text, TODAY, TODAY).value as { reasonsForChild: string } | undefined)?.reasonsForChild

describe('an age of a list', () => {
  it.each(['26', 'eight', '108', '8 or 9', '8-9', '5.3', '8 3', '8y 13m', '3m 8y', '40y 2m', ''])(
    '%s is refused',
    (text) => {
      expect(readAge(text, TODAY, TODAY)).toEqual({ why: 'no-such-age' })
    },
  )

  it('with months is completed years, with the words of the list', () => {
    const of = (text: string) => readAge(text, TODAY, TODAY).value
    for (const [text, age] of [
      ['8 months', 0],
      ['18 m', 1],
      ['5y 3m', 5],
      ['5 years, 3 months', 5],
      ['១៣ ឆ្នាំ ២ ខែ', 13],
    ] as const)
      expect(of(text)).toMatchObject({
        born: { known: 'age', from: age, to: age },
        asSaid: { words: text, calendar: 'gregorian' },
      })
    expect(of('13 ႏွစ္')).not.toHaveProperty('asSaid')
  })

  it('gives reasons to think of a child as long as every birth that it can mean is of one', () => {
    expect(readAge('25', TODAY, TODAY).value).toMatchObject({ born: { known: 'age', from: 25, to: 25, on: TODAY } })
    // Of seventeen years on that day is whoever was born the day after the eighteenth birthday at the earliest.
    expect(['16', '17', '18', '25'].map(reasons)).toEqual(['yes', 'yes', 'not-known', 'not-known'])
  })
})

describe('a birth of a list', () => {
  it('is the day, or the years around what somebody guessed, with the words where they say more', () => {
    const born = (text: string, guessed = false) => readBorn(column('born'), text, TODAY, guessed).value
    expect(born('02.05.2012')).toEqual({
      who: 'child',
      born: { known: 'day', on: '2012-05-02' },
      basis: 'data-source',
      reasonsForChild: 'yes',
    })
    expect(born('02.05.2012', true)).toMatchObject({
      born: { known: 'range', from: '2012-01-01', to: '2012-12-31' },
      asSaid: { words: '02.05.2012', calendar: 'gregorian' },
    })
    expect(born('01.02.2026', true)).toMatchObject({ born: { known: 'range', from: '2026-01-01', to: TODAY } })
    expect(born(`2012 ${'x'.repeat(300)}`)).not.toHaveProperty('asSaid')
    expect(readBorn(column('born'), 'soon', TODAY)).toEqual({ why: 'not-a-day' })
    expect(readBorn(column('born'), '31.02.2012', TODAY).why).toBe('no-such-day')
    // No child of a list was born in 1953: the year is of another calendar, or of this century.
    expect(readBorn(column('born'), '5/6/53', TODAY)).toEqual({ why: 'too-long-ago' })
    expect(readBorn(column('born'), '5/6/1953', TODAY).value).toMatchObject({ born: { on: '1953-06-05' } })
  })

  it('on the day that ends childhood is that of an adult, the day after of a child', () => {
    const said = (text: string) =>
      (readBorn(column('born'), text, TODAY).value as { reasonsForChild: string }).reasonsForChild
    expect([said('02.03.2008'), said('03.03.2008')]).toEqual(['not-known', 'yes'])
  })

  it('puts a child into the band of its youngest possible age', () => {
    expect(bandOfBirth(undefined, TODAY)).toBe('not-known')
    expect(bandOfBirth({ born: { known: 'range', from: '2011-01-01', to: '2014-12-31' } }, TODAY)).toBe('6-11')
    expect(bandOfBirth({ born: { known: 'day', on: '2027-01-01' } }, TODAY)).toBe(
      bandOfBirth({ born: { known: 'day', on: TODAY } }, TODAY),
    )
  })
})

describe('a day on which something happened', () => {
  it('ends today at the latest, and is one day where it begins today', () => {
    const read = (text: string) => readDay(column('happened-on'), text, TODAY).value
    expect(read('2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(read('2026')).toEqual({ from: '2026-01-01', to: TODAY })
    expect(read('03/2026')).toEqual({ from: '2026-03-01', to: TODAY })
    expect(read('02.03.2026')).toBe(TODAY)
    expect(readDay(column('happened-on'), 'spring of 2012', TODAY)).toEqual({
      value: { from: '2012-01-01', to: '2012-12-31' },
      why: 'year-alone',
    })
    expect(readDay(column('happened-on'), '03.03.2026', TODAY)).toEqual({ why: 'day-to-come' })
  })
})

describe('numbers of a cell', () => {
  it('lose the decimal that a spreadsheet wrote behind them, which nobody could ring', () => {
    expect(readPhones('76123458.0')).toEqual({ value: ['76123458'] })
  })

  it.each(['', ' ; ', '12345', '069 12 a', '(((())))', '0691234567;'.repeat(21)])('%s are refused', (text) => {
    expect(readPhones(text)).toEqual({ why: 'not-a-phone' })
  })

  it('are each as typed, up to twenty', () => {
    expect(readPhones("'+355 69 123; 0691234 / 0697654").value).toEqual(['+355 69 123', '0691234', '0697654'])
    expect(readPhones('0691234567;'.repeat(20)).value).toHaveLength(20)
    expect(readPhones('123456').value).toEqual(['123456'])
  })
})

describe('a name of a list', () => {
  it('is none without letters, and none that is longer than a line', () => {
    expect(nameBody({}, 'called')).toBeUndefined()
    expect(nameBody({ whole: 'a'.repeat(301) }, 'called')).toBeUndefined()
  })

  it('stands in the order of its script, with its parts', () => {
    const text = (given: string | undefined, family: string | undefined) => nameBody({ given, family }, 'called')
    expect(text('Ana', 'Hoxha')).toMatchObject({ text: 'Ana Hoxha', parts: { given: 'Ana', family: 'Hoxha' } })
    expect(text('សុភា', 'ចាន់')).toMatchObject({ text: 'ចាន់ សុភា', script: 'Khmr' })
    expect(text(undefined, 'Hoxha')).toMatchObject({ text: 'Hoxha', parts: { family: 'Hoxha' } })
    expect(text(undefined, 'Hoxha')?.['parts']).not.toHaveProperty('given')
    expect(nameBody({ whole: 'Ana' }, 'other')).toEqual({
      who: 'child',
      kind: 'other',
      text: 'Ana',
      script: 'Latn',
      use: 'use',
    })
  })

  it('beside a family name that it does not hold is the given one; one that holds it is the whole', () => {
    expect(nameBody({ whole: 'Ana', family: 'Hoxha' }, 'called')).toMatchObject({
      text: 'Ana Hoxha',
      parts: { given: 'Ana' },
    })
    expect(nameBody({ whole: 'Ana Hoxha', family: 'Hoxha' }, 'called')).toMatchObject({ text: 'Ana Hoxha' })
    expect(nameBody({ whole: 'Ana Hoxha', family: 'Hoxha' }, 'called')?.['parts']).toEqual({ family: 'Hoxha' })
    expect(nameBody({ whole: 'Anna', given: 'Ana', family: 'Hoxha' }, 'called')).toMatchObject({
      text: 'Anna',
      parts: { given: 'Ana' },
    })
  })

  it('in old Burmese fonts is told by a vowel before its consonant or by signs that only they have', () => {
    expect(['ေမ', 'မ ေမ', 'ၠ', '႗'].map(looksLikeZawgyi)).toEqual([true, true, true, true])
    expect(['မေ', 'Ana', ''].map(looksLikeZawgyi)).toEqual([false, false, false])
  })
})

describe('a word of a list that is a code', () => {
  const sex = column('sex', { codes: [{ said: 'Nam', code: 'male' }] })

  it('is the one that a person gave it, else itself; any other is not known', () => {
    expect(readSex(sex, ' nam ')).toEqual({ value: 'male' })
    expect(readSex(sex, 'female')).toEqual({ value: 'female' })
    expect(readSex(sex, 'nu')).toEqual({ why: 'code-not-known' })
  })

  it('for a relative is as the mapping says, else as the word says; never a father', () => {
    const relation = column('carer-relation', {
      codes: [
        { said: 'Nana', code: 'grandmother' },
        { said: 'Baba', code: 'father' },
      ],
    })
    const said = (text: string) => relationOf(relation, text)
    expect(['nana', 'Mother', 'xhaxhai', 'other-kin'].map(said)).toEqual([
      'grandmother',
      'mother',
      'uncle',
      'other-kin',
    ])
    expect(['Baba', 'father', 'step-father', 'somebody'].map(said)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('for a country or a language is its name in any language of the app', () => {
    expect(['Albania', 'Shqipëri', 'កម្ពុជា', 'Kosovo', 'Nowhere'].map(countryNamed)).toEqual([
      'AL',
      'AL',
      'KH',
      'XK',
      undefined,
    ])
    expect(['Albanian', 'shqip', 'nothing'].map(languageNamed)).toEqual(['sq', 'sq', undefined])
  })
})

describe('the order of the days of a column', () => {
  it.each([
    [[], 'day-month-year', false],
    [['2012-05-02', '2013-01-12'], 'year-month-day', true],
    [['2012-05-02', '1.2.2013'], 'day-month-year', false],
    [['12.05.2012', '12.11.2012'], 'day-month-year', false],
    [['13.05.2012'], 'day-month-year', true],
    [['05.12.2012'], 'day-month-year', false],
    [['05/13/2012'], 'month-day-year', true],
    [['05/13/2012', '13/05/2012'], 'day-month-year', false],
    [['2012-13-01', '05.06.2012'], 'day-month-year', false],
    [['41031', '41032'], 'day-number', true],
    [['41031', '1.2.2012'], 'day-month-year', false],
    [['2012', '41031'], 'day-month-year', false],
  ])('%s is %s', (values, order, sure) => {
    expect(guessedOrder(values)).toEqual({ order, sure })
  })
})
