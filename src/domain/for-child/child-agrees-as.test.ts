import { describe, expect, it } from 'vitest'
import { fileOf, day } from '../../../test/support/entries.ts'
import { born, seems } from '../../../test/support/guidance/child.ts'
import { timer } from '../country-pack/timers.ts'
import { albania } from '../country-pack/packs/albania.ts'
import { childAgreesAs } from './child-agrees-as.ts'

const today = day('2026-11-25')
const aged = (years: number) => fileOf(born(`${String(2026 - years)}-01-15`))
const inCountry = (years: number, from: number) => ({ ...aged(years), times: { 'data-consent-from-years': from } })

describe('a child’s own yes to being counted', () => {
  it('is an assent where nobody knows the age', () => {
    expect(childAgreesAs(fileOf(), 'statistics', today)).toBe('assent')
  })

  it('needs nobody beside from the age that the agency’s country says, and from fifteen where it says none', () => {
    expect([14, 15].map((years) => childAgreesAs(aged(years), 'statistics', today))).toEqual(['assent', 'consent'])
    expect([12, 13].map((years) => childAgreesAs(inCountry(years, 13), 'statistics', today))).toEqual([
      'assent',
      'consent',
    ])
    const inAlbania = timer(albania, 'data-consent-from-years')
    expect([15, 16].map((years) => childAgreesAs(inCountry(years, inAlbania), 'statistics', today))).toEqual([
      'assent',
      'consent',
    ])
  })

  it('is told from the band of the card where no birth is written, by the youngest of it', () => {
    expect(childAgreesAs(fileOf(seems('15-17')), 'statistics', today)).toBe('consent')
    expect(childAgreesAs(fileOf(seems('12-14')), 'statistics', today)).toBe('assent')
  })

  it('changes nothing of help, which goes by what is usual at that age', () => {
    expect(childAgreesAs(inCountry(15, 16), 'health-care', today)).toBe('consent')
  })
})
