import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCarer, aListing } from '../../../test/support/directory.ts'
import { day } from '../../../test/support/entries.ts'
import { VETTING_CHECKS } from '../kinds/directory/foster-carer.ts'
import type { Listing } from '../kinds/directory/listing.ts'
import { gapsFor, match, MATCH_FIELDS, type Wanted } from './match.ts'
import { matchCarers } from './match-carer.ts'

const today = day('2026-03-02')
const wanted: Wanted = {
  category: 'education-early-childhood',
  sub: 'catch-up-lessons',
  youngest: 12,
  oldest: 13,
  sex: 'female',
  national: true,
  childOfVictim: true,
  languages: ['rom'],
  district: 'elbasan',
}
const one = (over: Partial<Listing>, of: Partial<Wanted> = {}) =>
  match([aListing(over)], { ...wanted, ...of }, today)[0]
const whyNot = (over: Partial<Listing>, of: Partial<Wanted> = {}) =>
  one(over, of)
    ?.fields.filter((field) => field.fits !== 'yes')
    .map((field) => [field.field, field.fits])

describe('a need held against the directory', () => {
  it.each<[string, Partial<Listing>, Partial<Wanted>, string, string]>([
    ['the age', { oldest: 10 }, {}, 'age', 'none-for-this-age'],
    ['girls', { sex: 'boys-and-men' }, {}, 'sex', 'none-for-this-sex'],
    ['the language', { languages: ['el'] }, {}, 'language', 'not-in-her-language'],
    [
      'children of victims',
      { childrenOfVictims: 'no' },
      {},
      'children-of-victims',
      'does-not-take-children-of-victims',
    ],
    ['nationals alone', { nationality: 'nationals' }, { national: false }, 'nationality', 'asks-for-papers'],
    ['another district', { areas: ['Korçë'] }, {}, 'district', 'none-in-reach'],
    ['no room', { room: { free: 0, on: today } }, {}, 'room', 'full'],
    ['a closed door', { status: 'temporarily-closed' }, {}, 'open', 'closed-or-no-money'],
    ['papers that she has not', { asksFirst: ['papers'] }, { has: { papers: false } }, 'asks-first', 'asks-for-papers'],
  ])('says field by field why it does not fit: %s', (_, listing, of, field, gap) => {
    const made = one(listing, of)
    expect(made?.fits).toBe('no')
    expect(made?.fields.find((found) => found.field === field)).toMatchObject({ fits: 'no', gap })
  })

  it('counts a condition that no help may have as a gap, even where the child could meet it (R1, R11)', () => {
    for (const ask of ['formal-identification', 'cooperation-with-justice'] as const)
      expect(one({ asksFirst: [ask] }, { has: { [ask]: true } })).toMatchObject({ fits: 'no' })
  })

  it('asks where only the youngest age that the child may have is known, and the service ends below the oldest', () => {
    const older = { category: 'education-early-childhood', sub: 'catch-up-lessons', youngest: 15 } as const
    const ageOf = (over: Partial<Listing>) =>
      match([aListing(over)], older, today)[0]?.fields.find((field) => field.field === 'age')?.fits
    expect(ageOf({ youngest: 12, oldest: 17 })).toBe('ask')
    expect(ageOf({ youngest: 12, oldest: 14 })).toBe('no')
  })

  it('asks where the directory or the file does not say, and never guesses', () => {
    const { room, verified, ...bare } = aListing({ sex: 'not-known', childrenOfVictims: 'not-known' })
    expect(
      match([bare], wanted, today)[0]
        ?.fields.filter((field) => field.fits === 'ask')
        .map((field) => field.field),
    ).toEqual(['sex', 'children-of-victims', 'room', 'verified'])
    expect(whyNot({ youngest: 13 })).toEqual([['age', 'ask']])
  })

  it('does not trust what nobody has looked at for a year', () => {
    expect(whyNot({ verified: { on: day('2024-01-01'), how: 'phone' } })).toEqual([['verified', 'ask']])
  })

  it('says that it fits, with every field', () => {
    expect(one({})).toMatchObject({ fits: 'yes' })
    expect(one({})?.fields.map((field) => field.field)).toEqual([...MATCH_FIELDS])
  })

  it('finds a district however it is written', () => {
    expect(one({ areas: ['Korçë'] }, { district: ' korce ' })?.fits).toBe('yes')
  })

  it('shows what is missing: the commonest reason first, and nothing where something fits', () => {
    const listings = [
      aListing({ oldest: 8 }),
      aListing({ listing: 'b', oldest: 9 }),
      aListing({ listing: 'c', sex: 'boys-and-men' }),
    ]
    expect(gapsFor(match(listings, wanted, today))).toEqual(['none-for-this-age', 'none-for-this-sex'])
    expect(gapsFor(match([], wanted, today))).toEqual(['none-in-reach'])
    expect(gapsFor(match([...listings, aListing({ listing: 'd' })], wanted, today))).toEqual([])
  })

  it('never says that a service fits of which one field does not, whatever is known', () => {
    const known = fc.record(
      {
        youngest: fc.integer({ min: 0, max: 30 }),
        sex: fc.constantFrom('female' as const, 'male' as const),
        national: fc.boolean(),
        childOfVictim: fc.boolean(),
        languages: fc.subarray(['sq', 'el']),
        district: fc.constantFrom('Elbasan', 'Vlorë'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        known,
        fc.constantFrom('everyone' as const, 'girls-and-women' as const, 'not-known' as const),
        (of, sex) => {
          for (const made of match([aListing({ sex })], { category: 'education-early-childhood', ...of }, today))
            expect(made.fits === 'yes').toBe(made.fields.every((field) => field.fits === 'yes'))
        },
      ),
    )
  })
})

describe('a family for a child', () => {
  const care = { ...wanted, youngest: 8, oldest: 9, languages: ['sq'], children: 2, tonight: true }
  const fits = (over: Parameters<typeof aCarer>[0], of = {}) =>
    matchCarers([aCarer(over)], { ...care, ...of }, today)[0]

  it('that was not looked at, or not fully, or too long ago, never fits, however urgent the night', () => {
    for (const over of [
      { vetted: 'begun' as const },
      { vettedUntil: day('2026-03-01') },
      { checks: aCarer().checks.filter((one) => one.check !== 'ties-to-those-feared') },
      {
        checks: [
          ...aCarer().checks,
          { check: 'police-record' as const, on: day('2026-02-01'), found: 'not-good' as const },
        ],
      },
    ]) {
      expect(fits(over)).toMatchObject({ fits: 'no' })
    }
    expect(fits({ checks: [] })?.fields.find((field) => field.field === 'vetted')?.checks).toEqual([...VETTING_CHECKS])
  })

  it('never fits where of two looks on one day one was not good, in whichever order they stand', () => {
    const looks = [
      { check: 'everyone-at-home-met' as const, on: day('2026-02-01'), found: 'not-good' as const },
      { check: 'everyone-at-home-met' as const, on: day('2026-02-01'), found: 'good' as const },
    ]
    for (const order of [looks, looks.toReversed()])
      expect(fits({ checks: [...aCarer().checks, ...order] })).toMatchObject({ fits: 'no' })
  })

  it('has room for all of them or does not fit', () => {
    expect(fits({})?.fits).toBe('yes')
    expect(fits({}, { children: 3 })).toMatchObject({ fits: 'no' })
  })

  it('is left out once it has stopped, and shown while it rests', () => {
    expect(fits({ stands: 'stopped' })).toBeUndefined()
    expect(fits({ stands: 'resting' })?.fields[0]).toEqual({ field: 'takes-children', fits: 'no' })
  })

  it('is asked where nobody knows: a disability, brothers and sisters', () => {
    expect(fits({ siblingsTogether: 'not-known' })?.fits).toBe('ask')
    expect(fits({}, { disability: true })?.fits).toBe('ask')
  })
})
