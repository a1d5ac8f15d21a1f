import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { r18Aftercare } from './r18-aftercare.ts'

const on = day('2026-03-02')
const year = { contacts: [{ on: day('2026-05-01') }, { on: day('2026-12-01') }], until: day('2027-03-02') }

describe('R18: somebody looks in for a year after closing', () => {
  it('is refused for a shorter time without a reason, and allowed with one', () => {
    expect(r18Aftercare({ ...year, until: day('2027-03-01') }, on)).toEqual({
      rule: 'R18',
      answer: 'refused',
      missing: ['aftercare-long-enough'],
    })
    expect(
      r18Aftercare(
        { ...year, until: day('2026-09-01'), shorterBecause: 'She moves abroad; the agency there goes on.' },
        on,
      ).answer,
    ).toBe('allowed')
  })

  it('is refused without a first contact within three months', () => {
    expect(r18Aftercare({ ...year, contacts: [{ on: day('2026-06-03') }] }, on)).toMatchObject({
      missing: ['first-contact-within-three-months'],
    })
    expect(r18Aftercare({ ...year, contacts: [{ on: day('2026-02-01') }] }, on).answer).toBe('refused')
  })

  it('is refused without an end: nobody is followed for ever', () => {
    expect(r18Aftercare({ ...year, until: day('2029-03-03') }, on)).toMatchObject({
      missing: ['aftercare-with-an-end'],
    })
    expect(r18Aftercare({ ...year, until: day('2029-03-02') }, on).answer).toBe('allowed')
  })

  it('is allowed for a year, and takes an agency’s own months', () => {
    expect(r18Aftercare(year, on).answer).toBe('allowed')
    expect(r18Aftercare(year, on, { usual: 24, most: 36, firstWithin: 3 }).answer).toBe('refused')
  })
})
