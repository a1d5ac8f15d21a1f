import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexTerms, searchTerms } from './term-search.ts'

const FORMS = indexTerms([
  { item: 'best-interests', terms: ['What is best for the child', 'BID', 'best interests determination'] },
  { item: 'forbidden', terms: ['Somebody must not be contacted', 'forbidden contact'] },
  { item: 'referral', terms: ['Refer the child for help', 'referral', 'refer to a service'] },
  { item: 'answer', terms: ['Answer to a referral', 'referral accepted'] },
  { item: 'school', terms: ['School or training', 'éducation', 'school enrolment'] },
  { item: 'khmer', terms: ['ផ្ទៃក្នុង', 'ករណីស្វែងរកគ្រួសារ'] },
  { item: 'han', terms: ['家庭寻访', '转介'] },
  { item: 'ukrainian', terms: ['Направлення до служби', 'перенаправлення'] },
])
const found = (typed: string) => searchTerms(typed, FORMS, 5).map(({ item }) => item)

describe('searching forms by a word', () => {
  it('finds nothing for nothing, and nothing for what no term is near to', () => {
    expect(found('')).toEqual([])
    expect(found('   ')).toEqual([])
    expect(found('zzzzqqqq')).toEqual([])
  })

  it('puts the term itself before those that only begin with it, and looks into no Latin word', () => {
    expect(found('bid')).toEqual(['best-interests'])
    expect(found('Referral')).toEqual(['referral', 'answer'])
  })

  it('does not mind accents, capitals or the order of words', () => {
    expect(found('EDUCATION')).toEqual(['school'])
    expect(found('enrolment school')).toEqual(['school'])
  })

  it('forgives slips of typing in words that are long enough to be told apart', () => {
    expect(found('referal')).toEqual(['referral', 'answer'])
    expect(found('shcool')).toEqual(['school'])
    expect(found('best intrest')).toEqual(['best-interests'])
    expect(found('bit')).toEqual([])
  })

  it('finds words inside what is written without spaces, and a script by its sound in Latin letters', () => {
    expect(found('គ្រួសារ')).toEqual(['khmer'])
    expect(found('寻访')).toEqual(['han'])
    expect(found('направлення')).toEqual(['ukrainian'])
    expect(found('napravlennya')).toEqual(['ukrainian'])
  })

  it('finds words of several terms, and says where only a part of what was typed was found', () => {
    expect(found('refer outside')).toEqual(['referral', 'answer'])
    expect(found('enrol training')).toEqual(['school'])
    expect(searchTerms('school of magic', FORMS, 5)).toEqual([
      { item: 'school', term: 'School or training', whole: false },
    ])
  })

  it('never throws, and finds every item by each of its terms, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        expect(searchTerms(typed, FORMS, 5).length).toBeLessThanOrEqual(5)
      }),
    )
    for (const { item, terms } of FORMS)
      for (const { written } of terms) expect(found(written), written).toContain(item)
  })
})
