import { describe, expect, it } from 'vitest'
import { COUNTRIES } from '../country.ts'
import { District } from './district.ts'
import { districtNamed } from './district-named.ts'
import { DISTRICTS, FORMER_DISTRICTS, nameOfDistrict } from './districts.ts'

describe('districts', () => {
  it.each(['', 'AL', 'al-11', 'AL-', 'AL-0011', 'AL-11 ', 'Tiranë', 'AL_11'])(
    'refuse %j, which is no code of ISO 3166-2',
    (text) => {
      expect(District.safeParse(text).success).toBe(false)
    },
  )

  it('each have a code of their own that a record may carry, a name, and a country that is one', () => {
    for (const { code, name, country } of DISTRICTS) {
      expect(District.safeParse(code).success, code).toBe(true)
      expect(name.trim(), code).not.toBe('')
      expect(COUNTRIES).toContain(country)
    }
    expect(new Set(DISTRICTS.map(({ code }) => code)).size).toBe(DISTRICTS.length)
  })

  it('are there for each country that has a pack', () => {
    const counted = Object.fromEntries(
      [...Map.groupBy(DISTRICTS, ({ country }) => country)].map(([country, list]) => [country, list.length]),
    )
    expect(counted).toEqual({ AL: 12, CN: 31, KH: 25, LA: 18, MM: 15, SL: 5, TH: 78, VN: 34 })
  })

  it('of Viet Nam are the 34 since July 2025; each of the former 63 keeps its name and lies in one of them', () => {
    const now = DISTRICTS.filter(({ country }) => country === 'VN').map(({ code }) => code)
    expect(FORMER_DISTRICTS.filter((one) => !now.includes(one.now))).toEqual([])
    expect(new Set([...now, ...FORMER_DISTRICTS.map(({ code }) => code)]).size).toBe(63)
    expect(FORMER_DISTRICTS.map(({ name }) => name)).not.toContain('')
    expect(nameOfDistrict('VN-03')).toBe('Hà Giang')
    expect(nameOfDistrict('VN-26')).toBe('Huế')
    expect(districtNamed('Hà Giang')).toBe('VN-07')
    expect(districtNamed('VN-43')).toBe('VN-SG')
    expect(districtNamed('Thừa Thiên-Huế')).toBe('VN-26')
  })
})
