import { beforeAll, describe, expect, it } from 'vitest'
import { intlLocales } from '../catalogue/app-languages.ts'
import type { DateStyle } from './names-of-days.ts'
import { loadDayNames, readYear, writeDate, writeList, writeYear } from './written-date.ts'

const DAYS = Array.from({ length: 12 }, (_, month) =>
  [1, 9, 17, 25].map((day) => new Date(2026, month, day, 15, 5)),
).flat()
const STYLES: readonly (readonly [Exclude<DateStyle, 'time'>, Intl.DateTimeFormatOptions])[] = [
  ['near', { weekday: 'short', day: 'numeric', month: 'short' }],
  ['full', { day: 'numeric', month: 'long', year: 'numeric' }],
  ['long', { weekday: 'long', day: 'numeric', month: 'long' }],
  ['month', { month: 'long', year: 'numeric' }],
]
/** Deliberate differences from CLDR: full names of days and months, where the short ones are no help. */
const OTHERWISE: readonly string[] = ['km near', 'my near']

describe('a date', () => {
  beforeAll(async () => {
    await Promise.all(['sq', 'km', 'lo', 'my'].map(loadDayNames))
  })

  it.each(['sq', 'km', 'lo', 'my'])('in %s, which browsers have no months of, is written as CLDR writes it', (code) => {
    for (const [style, format] of STYLES) {
      if (OTHERWISE.includes(`${code} ${style}`)) continue
      const cldr = new Intl.DateTimeFormat(intlLocales(code), format)
      expect(DAYS.map((day) => writeDate(code, day, style))).toEqual(DAYS.map((day) => cldr.format(day)))
    }
  })

  it.each([
    ['en', '25 November 2026', '15:05'],
    ['sq', '25 nëntor 2026', '15:05'],
    ['km', '25 វិច្ឆិកា 2026', '15:05'],
    ['lo', '25 ພະຈິກ 2026', '15:05'],
    ['my', '2026 နိုဝင်ဘာ 25', '15:05'],
    ['th', '25 พฤศจิกายน 2569', '15:05'],
    ['vi', '25 tháng 11, 2026', '15:05'],
    ['zh', '2026年11月25日', '15:05'],
    ['fr', '25 novembre 2026', '15:05'],
    ['uk', '25 листопада 2026 р.', '15:05'],
    ['kri', '25 November 2026', '15:05'],
  ])('in %s is %s, at %s', (code, day, time) => {
    const at = new Date(2026, 10, 25, 15, 5)
    expect([writeDate(code, at, 'full'), writeDate(code, at, 'time')]).toEqual([day, time])
  })

  it('is that of this device’s clock, also after its time zone changed while the app was open', () => {
    const ours = process.env['TZ']
    const written = (zone: string) => {
      process.env['TZ'] = zone
      const midnight = new Date(2026, 10, 25, 0, 10)
      return ['en', 'th', 'sq'].flatMap((code) => [
        writeDate(code, midnight, 'full'),
        writeDate(code, midnight, 'time'),
      ])
    }
    const whole = ['25 November 2026', '00:10', '25 พฤศจิกายน 2569', '00:10', '25 nëntor 2026', '00:10']
    expect(['Asia/Phnom_Penh', 'Europe/Tirane', 'America/New_York'].map(written)).toEqual([whole, whole, whole])
    if (ours === undefined) delete process.env['TZ']
    else process.env['TZ'] = ours
  })
})

describe('a year', () => {
  it('typed in the Buddhist era is the year that was meant', () => {
    expect([readYear('2555'), readYear('2012'), readYear('25'), readYear('')]).toEqual(['2012', '2012', '25', ''])
    expect([readYear('2555-03'), readYear('2555-03-10'), readYear('2012-03-10'), readYear('YYYY-MM')]).toEqual([
      '2012-03',
      '2012-03-10',
      '2012-03-10',
      'YYYY-MM',
    ])
  })
  it('is shown in Thai as Thailand counts, elsewhere as it is', () => {
    expect([writeYear('th', 2012), writeYear('km', 2012)]).toEqual(['2555', '2012'])
  })
})

describe('several in a row', () => {
  it('are joined as the language joins them, and never with a word of another', () => {
    expect(writeList('fr', ['Drita', 'Besa', 'Mira'])).toBe('Drita, Besa et Mira')
    expect(writeList('en', ['Drita', 'Besa'])).toBe('Drita and Besa')
    expect(writeList('my', ['a', 'b'])).not.toContain('and')
    expect(writeList('en', ['Drita', 'Besa'], 'disjunction')).toBe('Drita or Besa')
    expect(writeList('sq', ['Drita', 'Besa'], 'disjunction')).toBe('Drita ose Besa')
  })
  it('in Albanian, whose *and* browsers do not know, stand as CLDR has them', () => {
    const cldr = new Intl.ListFormat('sq', { type: 'conjunction' })
    for (const parts of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']])
      expect(writeList('sq', parts)).toBe(cldr.format(parts))
  })
})
