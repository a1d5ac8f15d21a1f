import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { birth } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { gender } from '../kinds/registration/gender.ts'
import { name } from '../kinds/registration/name.ts'
import { whoIsThis } from './who-is-this.ts'

const today = day('2026-03-01')
const called = entryOf(card, {
  called: { text: 'Ana', language: 'sq' },
  pronoun: 'she',
  ageBand: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
})
const named = (kind: 'birth' | 'called' | 'given-in-exploitation', text: string, use: 'use' | 'do-not-use' = 'use') =>
  entryOf(name, { who: 'child', kind, text, script: 'Latn', use })
const seems = entryOf(birth, {
  who: 'child',
  born: { known: 'age', from: 10, to: 15, on: today },
  basis: 'professional-estimate',
  reasonsForChild: 'yes',
})

describe('who is this', () => {
  it('is a child even where nothing at all is written', () => {
    expect(whoIsThis(fileOf(), today)).toMatchObject({
      pronoun: 'the-child',
      gender: 'not-known',
      ageBand: 'not-known',
      names: [],
    })
  })

  it('is told by the card alone', () => {
    expect(whoIsThis(fileHolding([], called, named('birth', 'Anisa')), today)).toMatchObject({
      called: { text: 'Ana', language: 'sq' },
      pronoun: 'she',
      ageBand: '12-14',
      isChild: 'child',
      names: [],
    })
  })

  it('never calls a child by a name that must not be used, and keeps it for finding the file', () => {
    const file = fileOf(named('called', 'Bella', 'do-not-use'), named('birth', 'Anisa'))
    expect(whoIsThis(file, today)).toMatchObject({ called: { text: 'Anisa' } })
    expect(whoIsThis(file, today).names.map((entry) => entry.body.text)).toEqual(['Anisa', 'Bella'])
    expect(whoIsThis(fileOf(named('called', 'Bella', 'do-not-use')), today).called).toBeUndefined()
  })

  it('takes the band of the youngest possible age', () => {
    expect(whoIsThis(fileOf(called, seems), today)).toMatchObject({
      ages: { youngest: 10, oldest: 15 },
      ageBand: '6-11',
    })
  })

  it('takes gender as the child says it', () => {
    expect(
      whoIsThis(fileOf(entryOf(gender, { who: 'child', gender: 'trans-female', inPapers: 'male' })), today).gender,
    ).toBe('trans-female')
  })
})
