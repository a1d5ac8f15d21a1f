import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { agesOn, birth, bornBetween, reasonsForChild, type WhenBorn } from './birth.ts'

const today = day('2026-03-01')
const said = (born: WhenBorn, reasons: 'yes' | 'no' | 'not-known' = 'not-known') =>
  entryOf(birth, { who: 'child', born, basis: 'child-said', reasonsForChild: reasons })

describe('when a child was born', () => {
  it('is not a range that ends before it begins, nor an oldest age under the youngest', () => {
    const body = { who: 'child', basis: 'child-said', reasonsForChild: 'yes' }
    expect(
      birth.schema.safeParse({ ...body, born: { known: 'range', from: '2013-02-01', to: '2013-01-01' } }).success,
    ).toBe(false)
    expect(birth.schema.safeParse({ ...body, born: { known: 'age', from: 9, to: 8, on: '2026-01-01' } }).success).toBe(
      false,
    )
  })

  it('gives two ages for a year that was said', () => {
    const file = fileOf(said({ known: 'range', from: day('2013-01-01'), to: day('2013-12-31') }))
    expect(agesOn(file, today)).toEqual({ youngest: 12, oldest: 13 })
  })

  it('gives the days between which somebody who seemed nine to twelve was born, to the day', () => {
    expect(bornBetween({ known: 'age', from: 9, to: 12, on: day('2026-03-01') })).toEqual({
      earliest: '2013-03-02',
      latest: '2017-03-01',
    })
    expect(agesOn(fileOf(said({ known: 'age', from: 9, to: 12, on: today })), today)).toEqual({
      youngest: 9,
      oldest: 12,
    })
  })

  it('leaves an end open where nobody knows it', () => {
    expect(agesOn(fileOf(said({ known: 'age', from: 48, on: today })), today)).toEqual({ youngest: 48, oldest: null })
    expect(agesOn(fileOf(said({ known: 'nothing' })), today)).toEqual({ youngest: null, oldest: null })
    expect(agesOn(fileOf(), today)).toBeUndefined()
  })

  it('widens where two people said different things', () => {
    const file = fileOf(said({ known: 'day', on: day('2007-05-01') }), said({ known: 'day', on: day('2010-05-01') }))
    expect(agesOn(file, today)).toEqual({ youngest: 15, oldest: 18 })
  })

  it('counts any reason to think that this is a child', () => {
    expect(reasonsForChild(fileOf(said({ known: 'nothing' }, 'no'), said({ known: 'nothing' }, 'yes')))).toBe('yes')
    expect(reasonsForChild(fileOf(said({ known: 'nothing' }, 'no')))).toBe('no')
    expect(reasonsForChild(fileOf())).toBe('not-known')
  })
})
