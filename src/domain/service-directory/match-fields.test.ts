import { describe, expect, it } from 'vitest'
import { aListing } from '../../../test/support/directory.ts'
import { day } from '../../../test/support/entries.ts'
import type { Listing } from '../kinds/directory/listing.ts'
import { gapsFor, match, type FieldMatch, type Match, type Wanted } from './match.ts'

const today = day('2026-03-02')
const category = 'education-early-childhood'
const fieldOf = (
  field: string,
  over: Partial<Listing>,
  wanted: Omit<Wanted, 'category'>,
  ...without: (keyof Listing)[]
) => {
  const listing = Object.fromEntries(
    Object.entries(aListing(over)).filter(([name]) => !without.includes(name as keyof Listing)),
  ) as unknown as Listing
  return match([listing], { category, ...wanted }, today)[0]?.fields.find((one) => one.field === field)?.fits
}

describe('a need is held against each field of a listing', () => {
  it.each<[string, string, Partial<Listing>, Omit<Wanted, 'category'>, string]>([
    ['the finer help is there', 'help', {}, { sub: 'catch-up-lessons' }, 'yes'],
    ['the finer help is not named', 'help', {}, { sub: 'school-things' }, 'ask'],
    ['no finer help is wanted', 'help', {}, {}, 'yes'],
    ['the district is not known', 'district', {}, {}, 'ask'],
    ['the district is blank', 'district', {}, { district: ' ' }, 'ask'],
    ['no district is served that anybody wrote', 'district', { areas: [], places: [] }, { district: 'Elbasan' }, 'ask'],
    ['the only place stands in the district', 'district', { areas: [] }, { district: 'Elbasan' }, 'yes'],
    ['a place counts only where no area is named', 'district', { areas: ['Vlorë'] }, { district: 'Elbasan' }, 'no'],
    ['a girl where girls are taken', 'sex', { sex: 'girls-and-women' }, { sex: 'female' }, 'yes'],
    ['a boy where girls are taken', 'sex', { sex: 'girls-and-women' }, { sex: 'male' }, 'no'],
    ['a boy where boys are taken', 'sex', { sex: 'boys-and-men' }, { sex: 'male' }, 'yes'],
    ['a sex that nobody knows', 'sex', { sex: 'boys-and-men' }, {}, 'ask'],
    [
      'a nationality that the service does not say',
      'nationality',
      { nationality: 'not-known' },
      { national: false },
      'ask',
    ],
    ['a national where nationals are taken', 'nationality', { nationality: 'nationals' }, { national: true }, 'yes'],
    ['a nationality that nobody knows', 'nationality', { nationality: 'nationals' }, {}, 'ask'],
    ['a stranger where everyone is taken', 'nationality', {}, { national: false }, 'yes'],
    ['no child of a victim', 'children-of-victims', { childrenOfVictims: 'no' }, { childOfVictim: false }, 'yes'],
    ['a child of whom nobody knows it', 'children-of-victims', { childrenOfVictims: 'no' }, {}, 'ask'],
    [
      'a service that does not say it',
      'children-of-victims',
      { childrenOfVictims: 'not-known' },
      { childOfVictim: true },
      'ask',
    ],
    ['one language in common', 'language', { languages: ['el', 'rom'] }, { languages: ['sq', 'rom'] }, 'yes'],
    ['no language known of the child', 'language', {}, { languages: [] }, 'ask'],
    ['no language known of the service', 'language', { languages: [] }, { languages: ['sq'] }, 'ask'],
    [
      'another language with an interpreter',
      'language',
      { languages: ['el'], interpreter: 'by phone' },
      { languages: ['sq'] },
      'ask',
    ],
    ['another language without one', 'language', { languages: ['el'] }, { languages: ['sq'] }, 'no'],
    ['a way in for a child with a disability', 'disability', {}, { disability: true }, 'yes'],
    ['no way in that anybody wrote', 'disability', { places: [] }, { disability: true }, 'ask'],
    ['no disability', 'disability', { places: [] }, { disability: false }, 'yes'],
    ['one place free', 'room', { room: { free: 1, on: today } }, {}, 'yes'],
    ['looked at a year ago', 'verified', { verified: { on: day('2025-03-02'), how: 'phone' } }, {}, 'yes'],
    ['looked at a year and a day ago', 'verified', { verified: { on: day('2025-03-01'), how: 'phone' } }, {}, 'ask'],
    [
      'a letter that a worker can bring',
      'asks-first',
      { asksFirst: ['referral-letter'] },
      { has: { 'referral-letter': false } },
      'ask',
    ],
    ['money that the family has not', 'asks-first', { asksFirst: ['money'] }, { has: { money: false } }, 'no'],
    ['money of which nobody knows', 'asks-first', { asksFirst: ['money'] }, {}, 'ask'],
    ['money that the family has', 'asks-first', { asksFirst: ['money'] }, { has: { money: true } }, 'yes'],
    [
      'another service first',
      'asks-first',
      { asksFirst: ['another-service'] },
      { has: { 'another-service': true } },
      'no',
    ],
  ])('%s (%s)', (_, field, over, wanted, fits) => {
    expect(fieldOf(field, over, wanted)).toBe(fits)
  })

  it.each<[number | undefined, number | undefined, string]>([
    [6, 16, 'yes'],
    [5, 16, 'ask'],
    [6, 17, 'ask'],
    [16, 18, 'ask'],
    [17, 18, 'no'],
    [4, 6, 'ask'],
    [4, 5, 'no'],
    [undefined, 5, 'no'],
    [undefined, 16, 'ask'],
    [17, undefined, 'no'],
    [undefined, undefined, 'ask'],
  ])('a child between %s and %s years, where children from 6 to 16 are taken', (youngest, oldest, fits) => {
    const ages = { ...(youngest !== undefined && { youngest }), ...(oldest !== undefined && { oldest }) }
    expect(fieldOf('age', {}, ages)).toBe(fits)
  })

  it('a service that names one end of the ages takes all at the other', () => {
    expect(fieldOf('age', {}, { youngest: 0, oldest: 16 }, 'youngest')).toBe('yes')
    expect(fieldOf('age', {}, { youngest: 6, oldest: 90 }, 'oldest')).toBe('yes')
    expect(fieldOf('age', {}, { youngest: 6, oldest: 7 }, 'youngest', 'oldest')).toBe('ask')
  })
})

describe('listings stand', () => {
  it('by what fits, then by how little is open, then by name; what is gone, and other help, not at all', () => {
    const { room, verified, ...bare } = aListing({ name: 'A' })
    const fits = { verified: { on: today, how: 'phone' as const } }
    const listings = [
      aListing({ name: '0', ...fits, oldest: 8 }),
      bare,
      aListing({ name: 'C', ...fits }),
      aListing({ name: 'B', ...fits }),
      aListing({ name: 'D', ...fits, room: { free: 1, on: today }, languages: [] }),
      aListing({ name: 'gone', status: 'defunct' }),
      aListing({ name: 'other', helps: [{ category: 'medical' }] }),
    ]
    const wanted: Wanted = {
      category,
      youngest: 10,
      oldest: 11,
      national: true,
      childOfVictim: true,
      languages: ['sq'],
      district: 'Elbasan',
    }
    for (const order of [listings, listings.toReversed()])
      expect(match(order, wanted, today).map(({ listing }) => listing.name)).toEqual(['B', 'C', 'D', 'A', '0'])
  })

  it('with what is missing most often first, and of equal ones in one order', () => {
    const field = (gap: FieldMatch['gap']): FieldMatch => ({ field: 'room', fits: 'no', ...(gap && { gap }) })
    const of = (...gaps: readonly FieldMatch['gap'][]): Match => ({
      listing: aListing(),
      fits: 'no',
      fields: gaps.map(field),
    })
    expect(gapsFor([of('full'), of('asks-for-papers', undefined)])).toEqual(['asks-for-papers', 'full'])
    expect(gapsFor([of('asks-for-papers'), of('full')])).toEqual(['asks-for-papers', 'full'])
    expect(gapsFor([of('asks-for-papers'), of('full'), of('full')])).toEqual(['full', 'asks-for-papers'])
  })
})
