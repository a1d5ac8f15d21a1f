import { describe, expect, it } from 'vitest'
import { sheetOf, TODAY } from '../../../test/support/moving-in.ts'
import { guessColumns, guessedHolds } from './guess-columns.ts'
import type { SheetHolds } from './places/place.ts'

/** The place and the sureness of each heading, with the values under it. */
function guessed(columns: Readonly<Record<string, readonly string[]>>, holds: SheetHolds = 'children') {
  const headings = Object.keys(columns)
  const rows = Array.from({ length: Math.max(1, ...Object.values(columns).map(({ length }) => length)) }, (_, at) =>
    headings.map((heading) => columns[heading]?.[at] ?? ''),
  )
  return guessColumns(sheetOf('Children', headings, ...rows), holds, TODAY)
}
const places = (...of: Parameters<typeof guessed>) => guessed(...of).map(({ column, sure }) => [column.place, sure])
const one = (heading: string, ...values: readonly string[]) => {
  const [, last] = guessed({ Name: ['Ana', 'Dren'], [heading]: values })
  return [last?.column.place, last?.sure]
}

describe('a column is guessed', () => {
  it('by its heading: a father or what happened goes to the narrowest part, health to health', () => {
    expect(one('Father')).toEqual([expect.stringMatching(/^(?:father|words-narrow)$/), 'by-rule'])
    expect(one('Health')).toEqual(['words-health', 'sure'])
    expect(one('Shoe size', '30')).toEqual(['words-narrow', 'note'])
  })

  it('by its values where the heading says nothing: words for a sex, or telephone numbers', () => {
    expect(one('X', 'F', 'M')).toEqual(['sex', 'check'])
    expect(one('X', 'F', 'green')).toEqual(['words-narrow', 'note'])
    expect(one('X', '+355 69 123 45', '0691234567')).toEqual(['phone', 'check'])
    expect(one('X', '0691234')).toEqual(['words-narrow', 'note'])
    expect(one('X', '06912345')).toEqual(['phone', 'check'])
    expect(one('X', '69123456')).toEqual(['words-narrow', 'note'])
    expect(one('X', '02.05.2014')).toEqual(['words-narrow', 'note'])
    expect(one('X', '0691234567', 'his aunt')).toEqual(['words-narrow', 'note'])
    expect(one('X')).toEqual(['words-narrow', 'note'])
  })

  it('as a given name beside a family name, and as the whole name without one', () => {
    expect(places({ Name: ['Ana'] })[0]?.[0]).toBe('name')
    expect(places({ Name: ['Ana'], Surname: ['Hoxha'] })).toEqual([
      ['given-name', 'check'],
      ['family-name', 'sure'],
    ])
    expect(places({ Name: ['Ana Hoxha'], Surname: ['Hoxha'], 'First name': ['Ana'] }).map(([place]) => place)).toEqual([
      'name',
      'family-name',
      'given-name',
    ])
  })

  it('once for what a child has once: a second such column is words', () => {
    expect(places({ Name: ['Ana'], Sex: ['F'], Gender: ['F'] }).slice(1)).toEqual([
      ['sex', 'sure'],
      ['words-narrow', 'check'],
    ])
  })

  it('with the order and the calendar of its days; one that may be read in two ways is to be looked at', () => {
    const dates = (...values: readonly string[]) => {
      const [, last] = guessed({ Name: values.map(() => 'Ana'), 'Date of birth': values })
      return [last?.column.dates, last?.sure]
    }
    expect(dates('13.05.2014')).toEqual([{ order: 'day-month-year', calendar: 'gregorian' }, 'sure'])
    expect(dates('05/13/2014')).toEqual([{ order: 'month-day-year', calendar: 'gregorian' }, 'sure'])
    expect(dates('05/06/2014')).toEqual([{ order: 'day-month-year', calendar: 'gregorian' }, 'check'])
    expect(dates('13.05.2557')).toEqual([{ order: 'day-month-year', calendar: 'buddhist-era' }, 'check'])
  })

  it('with the codes that its values name; a word for a sex that nobody knows is to be looked at', () => {
    const codes = (heading: string, ...values: readonly string[]) => {
      const [, last] = guessed({ Name: ['Ana', 'Dren', 'Eda'], [heading]: values })
      return [last?.column.codes, last?.sure]
    }
    expect(codes('Sex', 'F', 'f', 'M')).toEqual([
      [
        { said: 'f', code: 'female' },
        { said: 'M', code: 'male' },
      ],
      'sure',
    ])
    expect(codes('Sex', 'F', 'green')).toEqual([[{ said: 'F', code: 'female' }], 'check'])
    expect(codes('Sex')).toEqual([[], 'sure'])
    expect(codes('Nationality', 'Albania', 'somewhere')).toEqual([[{ said: 'Albania', code: 'AL' }], 'sure'])
    expect(codes('Nationality', 'somewhere')[0]).toBeUndefined()
  })
})

describe('a sheet is guessed', () => {
  it.each([
    ['children where it is the first', true, ['Nr', 'Relation'], 'children'],
    ['a family where it has a relation', false, ['Nr', 'Name', 'Relationship'], 'family'],
    ['visits where it has a day', false, ['Nr', 'Date of visit'], 'visits'],
    ['something else', false, ['Nr', 'Shoe'], 'other'],
  ] as const)('to hold %s', (_, first, headings, holds) => {
    expect(
      guessedHolds(
        sheetOf(
          'A sheet',
          [...headings],
          headings.map(() => 'x'),
        ),
        first,
      ),
    ).toBe(holds)
  })
})
