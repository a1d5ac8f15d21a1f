import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import type { Draft } from '../entry/entry.ts'
import { askedOf } from './asked-of.ts'

const today = day('2026-03-02')
const draft = (kind: string, body: object): Draft => ({ kind, at: today, body })
const asked = (...drafts: readonly Draft[]) => askedOf({ drafts }, today)
const named = draft('name', { text: 'Elira Marku' })
const bornIn = (born: object) => asked(named, draft('birth', { born }))?.age

describe('what a list asks of the files that exist', () => {
  it('is nothing where it names nobody', () => {
    expect(asked()).toBeUndefined()
    expect(
      asked(
        draft('gender', { gender: 'female' }),
        draft('birth', { born: { known: 'range', from: '2012-01-01', to: '2012-12-31' } }),
      ),
    ).toBeUndefined()
  })

  it('is a name alone where the list says nothing else', () => {
    expect(asked(named)).toEqual({ name: 'Elira Marku', kin: '', place: '', sex: null, age: null })
  })

  it('is the name of a relative and the sex too, where one of two is said', () => {
    const of = (gender: string) => asked(draft('person', { called: 'Teuta' }), named, draft('gender', { gender }))
    expect(of('female')).toMatchObject({ name: 'Elira Marku', kin: 'Teuta', sex: 'female' })
    expect(of('male')?.sex).toBe('male')
    expect(of('another')?.sex).toBeNull()
  })

  it('is the least and the greatest age that a birth leaves open, up to a birth today', () => {
    expect(bornIn({ known: 'day', on: day('2012-03-02') })).toEqual({ from: 14, to: 14 })
    expect(bornIn({ known: 'range', from: '2012-01-01', to: '2012-12-31' })).toEqual({ from: 13, to: 14 })
    expect(bornIn({ known: 'day', on: today })).toEqual({ from: 0, to: 0 })
  })

  it('is no age where nothing is known of the birth, or it lies ahead', () => {
    expect(bornIn({ known: 'nothing' })).toBeNull()
    for (const known of [{ before: day('2014-01-01') }, { after: day('2014-01-01') }])
      expect(bornIn({ known: 'nothing', ...known })).toBeNull()
    expect(bornIn({ known: 'day', on: day('2026-03-03') })).toBeNull()
  })
})
