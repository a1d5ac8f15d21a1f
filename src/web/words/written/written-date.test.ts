import { afterEach, beforeAll, describe, expect, it } from 'vitest'
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

  describe('in the time zone of this device', () => {
    const ours = process.env['TZ']
    afterEach(() => {
      if (ours === undefined) delete process.env['TZ']
      else process.env['TZ'] = ours
    })

    it('is that of its clock, also after the zone changed while the app was open', () => {
      const written = (zone: string) => {
        process.env['TZ'] = zone
        const midnight = new Date(2026, 10, 25, 0, 10)
        return [
          midnight.getTimezoneOffset(),
          ...['en', 'th', 'sq'].flatMap((code) => [
            writeDate(code, midnight, 'full'),
            writeDate(code, midnight, 'time'),
          ]),
        ]
      }
      const whole = ['25 November 2026', '00:10', '25 พฤศจิกายน 2569', '00:10', '25 nëntor 2026', '00:10']
      expect(['Asia/Phnom_Penh', 'Europe/Tirane', 'America/New_York', 'Asia/Yangon'].map(written)).toEqual(
        [-420, -60, 300, -390].map((offset) => [offset, ...whole]),
      )
    })

    it.each([
      ['Europe/Tirane', '2026-03-29T00:59:00Z', '29 March 2026, 01:59'],
      ['Europe/Tirane', '2026-03-29T01:00:00Z', '29 March 2026, 03:00'],
      ['Europe/Tirane', '2026-10-25T00:30:00Z', '25 October 2026, 02:30'],
      ['Europe/Tirane', '2026-10-25T01:30:00Z', '25 October 2026, 02:30'],
      ['Asia/Kolkata', '2026-11-25T18:45:00Z', '26 November 2026, 00:15'],
      ['Asia/Kathmandu', '2026-11-25T18:15:00Z', '26 November 2026, 00:00'],
      ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '4 October 2026, 02:30'],
    ])('in %s at %s is %s', (zone, moment, written) => {
      process.env['TZ'] = zone
      const at = new Date(moment)
      expect(`${writeDate('en', at, 'full')}, ${writeDate('en', at, 'time')}`).toBe(written)
    })

    it('is the same day in a year when zones differed from UTC by seconds', () => {
      process.env['TZ'] = 'Asia/Phnom_Penh'
      expect(writeDate('en', new Date(1900, 0, 1), 'full')).toBe('1 January 1900')
    })
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
