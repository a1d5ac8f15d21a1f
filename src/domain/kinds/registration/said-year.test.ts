import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birth } from './birth.ts'
import { day } from '../../../../test/support/entries.ts'
import { bornInSaidYear, livingBornIn } from './said-year.ts'

const holds = (said: Parameters<typeof bornInSaidYear>[0], day: string) => {
  const { from, to } = bornInSaidYear(said)
  return from <= day && day <= to
}

describe('a birth year said in another calendar', () => {
  it.each([
    ['a Thai 2556', { calendar: 'buddhist-era', year: 2556 }, '2013-01-01', '2013-12-31'],
    ['a Khmer 2556', { calendar: 'buddhist-era', year: 2556 }, '2012-05-06', '2013-05-23'],
    ['a Lao 2556', { calendar: 'buddhist-era', year: 2556 }, '2013-04-14', '2014-04-13'],
    ['a Burmese 1375', { calendar: 'burmese-era', year: 1375 }, '2013-04-17', '2014-04-16'],
    ['a Chinese 2013', { calendar: 'chinese-lunar', year: 2013 }, '2013-02-10', '2014-01-30'],
    ['an Islamic 1434', { calendar: 'islamic', year: 1434 }, '2012-11-15', '2013-11-03'],
    [
      'the year of the snake, about twelve in 2025',
      { calendar: 'animal-year', animal: 6, about: 2012 },
      '2013-02-10',
      '2014-01-30',
    ],
    ['the year of the ox, about 2010', { calendar: 'animal-year', animal: 2, about: 2010 }, '2009-01-26', '2010-02-13'],
  ] as const)('holds every day of %s', (_, said, first, last) => {
    expect(holds(said, first)).toBe(true)
    expect(holds(said, last)).toBe(true)
  })

  it.each([
    ['China', 'CN', '2009-01-26', '2010-02-13'],
    ['Viet Nam', 'VN', '2009-01-26', '2010-02-13'],
    ['Cambodia', 'KH', '2009-04-13', '2010-04-16'],
    ['Laos', 'LA', '2009-04-13', '2010-04-16'],
    ['Thailand', 'TH', '2009-01-01', '2010-04-16'],
    ['a country that nobody named', undefined, '2009-01-01', '2010-04-16'],
  ] as const)('of the ox is as long as they count it in %s', (_, country, from, to) => {
    expect(bornInSaidYear({ calendar: 'animal-year', animal: 2, about: 2010, country })).toEqual({
      known: 'range',
      from,
      to,
    })
  })

  it('of an ox born in January 1985 is another one in Viet Nam than in China, and before 1976 Viet Nam counted both ways', () => {
    expect(bornInSaidYear({ calendar: 'animal-year', animal: 2, about: 1985, country: 'VN' })).toMatchObject({
      from: '1985-01-21',
    })
    expect(bornInSaidYear({ calendar: 'animal-year', animal: 2, about: 1985, country: 'CN' })).toMatchObject({
      from: '1985-02-20',
    })
    expect(bornInSaidYear({ calendar: 'animal-year', animal: 9, about: 1968, country: 'VN' })).toMatchObject({
      from: '1968-01-29',
      to: '1969-02-16',
    })
    expect(bornInSaidYear({ calendar: 'chinese-lunar', year: 2007 })).toMatchObject({
      from: '2007-02-17',
      to: '2008-02-06',
    })
  })

  it('of an animal covers both of its years where a look cannot tell which: nobody who may be thirteen is made an adult', () => {
    const snake = (about: number) => bornInSaidYear({ calendar: 'animal-year', animal: 6, about, country: 'KH' })
    for (const about of [2006, 2007, 2008])
      expect(snake(about)).toEqual({ known: 'range', from: '2001-04-13', to: '2014-04-16' })
    expect(snake(2005)).toMatchObject({ to: '2002-04-16' })
    expect(snake(2009)).toMatchObject({ from: '2013-04-13' })
  })

  it('is always a range that can be written down, however odd the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1900, max: 2100 }), (animal, about) => {
        const born = bornInSaidYear({ calendar: 'animal-year', animal, about })
        expect(
          birth.schema.safeParse({ who: 'child', born, basis: 'family-said', reasonsForChild: 'not-known' }).success,
        ).toBe(true)
        expect(Math.abs(Number(born.from.slice(0, 4)) - about)).toBeLessThanOrEqual(7)
        expect((Number(born.from.slice(0, 4)) - 2019 - animal) % 12 === 0).toBe(true)
      }),
    )
  })

  it('is no year of that calendar where nobody alive can have been born in it', () => {
    const today = day('2026-03-02')
    expect(livingBornIn({ calendar: 'buddhist-era', year: 2013 }, today)).toBeUndefined()
    expect(livingBornIn({ calendar: 'islamic', year: 2013 }, today)).toBeUndefined()
    expect(livingBornIn({ calendar: 'burmese-era', year: 2013.5 }, today)).toBeUndefined()
    expect(livingBornIn({ calendar: 'animal-year', animal: 2, about: Number.NaN }, today)).toBeUndefined()
    expect(livingBornIn({ calendar: 'buddhist-era', year: 2556 }, today)).toEqual(
      bornInSaidYear({ calendar: 'buddhist-era', year: 2556 }),
    )
  })
})

describe('the year of an animal, by the age that a child looks', () => {
  const years = (away: number) => {
    const { from, to } = bornInSaidYear({ calendar: 'animal-year', animal: 12, about: 2019 - away, country: 'KH' })
    return Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  }

  it('is the nearest one, and one of two where the next is hardly further', () => {
    for (const away of [-4, -1, 0, 1, 4]) expect(years(away), String(away)).toBeLessThan(3)
    for (const away of [-6, -5, 5]) expect(years(away), String(away)).toBeGreaterThan(11)
  })
})
