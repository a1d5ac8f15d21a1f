import { describe, expect, it } from 'vitest'
import { aListing } from '../../../test/support/directory.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { listing } from '../kinds/directory/listing.ts'
import { mergeListing, takingIn } from './merge-listing.ts'

describe('a service that comes again in a file', () => {
  const open = {
    place: 'house',
    hidden: false,
    name: 'Blue house',
    district: 'Elbasan',
    address: 'Rruga e Vjetër 9',
    transport: 'Bus 4',
    access: 'A ramp behind the old mill',
  }

  it('never opens an address that was hidden here', () => {
    const taken = mergeListing(
      aListing({ places: [{ place: 'house', hidden: true, district: 'Elbasan' }] }),
      aListing({ places: [open] }),
    )
    expect(taken.places).toEqual([{ place: 'house', hidden: true, district: 'Elbasan' }])
    expect(listing.schema.safeParse(taken).success).toBe(true)
  })

  it('opens it under another number neither: a place that nobody here knows comes in with its district alone', () => {
    const taken = mergeListing(
      aListing({ places: [{ place: 'house', hidden: true, district: 'Elbasan' }] }),
      aListing({ places: [{ ...open, place: 'loc-77' }] }),
    )
    expect(taken.places).toEqual([
      { place: 'loc-77', hidden: true, district: 'Elbasan' },
      { place: 'house', hidden: true, district: 'Elbasan' },
    ])
  })

  it('loses no hidden place of which the file says nothing', () => {
    const house = { place: 'house', hidden: true, district: 'Elbasan' }
    expect(mergeListing(aListing({ places: [house] }), aListing({ places: [] })).places).toEqual([house])
  })

  it('keeps how to get in and what it costs where the file does not say', () => {
    expect(
      mergeListing(aListing({ wayIn: 'referral', cost: 'free' }), aListing({ wayIn: 'not-known', cost: 'not-known' })),
    ).toMatchObject({ wayIn: 'referral', cost: 'free' })
  })

  it('keeps what we know better: the room of today, a later look, what it asks first', () => {
    const here = aListing({ asksFirst: ['papers'], verified: { on: day('2026-02-20'), how: 'in-person' } })
    const taken = mergeListing(
      here,
      aListing({ name: 'Lessons', verified: { on: day('2025-01-01'), how: 'import' }, sex: 'not-known' }),
    )
    expect(taken).toMatchObject({
      name: 'Lessons',
      verified: { on: '2026-02-20', how: 'in-person' },
      asksFirst: ['papers'],
      room: here.room,
      sex: 'everyone',
    })
  })

  it('is taken as it is where it was not here', () => {
    expect(mergeListing(undefined, aListing())).toEqual(aListing())
  })

  it('replaces every version that stands of it, and of another service none', () => {
    const one = entryOf(listing, aListing({ places: [{ place: 'house', hidden: true, district: 'Elbasan' }] }))
    const clashing = entryOf(listing, aListing({ places: [open] }))
    const other = entryOf(listing, aListing({ listing: 'other' }))
    const taken = takingIn(fileOf(one, clashing, other))
    const { replaces, body } = taken(aListing({ places: [open] }))
    expect([...replaces].sort()).toEqual([one.id, clashing.id].sort())
    expect(body.places).toEqual([{ place: 'house', hidden: true, district: 'Elbasan' }])
    expect(taken(aListing({ listing: 'new' })).replaces).toEqual([])
  })
})
