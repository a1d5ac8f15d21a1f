import { describe, expect, it } from 'vitest'
import { addDays } from '../entry/plain-date.ts'
import { lunarNewYear } from './lunar-new-year.ts'

/** First days of the lunar year as printed calendars give them. */
const CHINA = {
  1950: '1950-02-17',
  1954: '1954-02-03',
  1966: '1966-01-21',
  1976: '1976-01-31',
  1985: '1985-02-20',
  1996: '1996-02-19',
  2000: '2000-02-05',
  2001: '2001-01-24',
  2004: '2004-01-22',
  2005: '2005-02-09',
  2006: '2006-01-29',
  2007: '2007-02-18',
  2008: '2008-02-07',
  2009: '2009-01-26',
  2010: '2010-02-14',
  2011: '2011-02-03',
  2012: '2012-01-23',
  2013: '2013-02-10',
  2014: '2014-01-31',
  2015: '2015-02-19',
  2016: '2016-02-08',
  2017: '2017-01-28',
  2018: '2018-02-16',
  2019: '2019-02-05',
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2033: '2033-01-31',
  2034: '2034-02-19',
}

describe('the lunar new year', () => {
  it.each(Object.entries(CHINA))('%s in China is on %s', (year, day) => {
    expect(lunarNewYear(Number(year), 'CN')).toBe(day)
  })

  it.each([
    [1968, '1968-01-29'],
    [1969, '1969-02-16'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2030, '2030-02-02'],
  ] as const)('%s in Viet Nam is another day than in China: %s', (year, day) => {
    expect(lunarNewYear(year, 'VN')).toBe(day)
    expect(lunarNewYear(year, 'CN')).not.toBe(day)
  })

  it('is the same day in both countries in every other year from 1990 to 2040, and lies between 20 January and 21 February', () => {
    for (let year = 1990; year <= 2040; year += 1) {
      const [china, vietNam] = [lunarNewYear(year, 'CN'), lunarNewYear(year, 'VN')]
      expect(china >= `${String(year)}-01-20` && china <= `${String(year)}-02-21`, china).toBe(true)
      expect(vietNam).toBe([2007, 2030].includes(year) ? addDays(china, -1) : china)
    }
  })
})
