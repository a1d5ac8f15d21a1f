import { describe, expect, it } from 'vitest'
import { aCarer, aListing } from '../../../../test/support/directory.ts'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { fosterCarer, fosterCarersOf } from './foster-carer.ts'
import { listing, listingsOf } from './listing.ts'

describe('two who changed the directory without a network', () => {
  it('open no address that one of them has hidden, whoever wrote later', () => {
    const first = entryOf(listing, aListing())
    const hid = entryOf(listing, aListing({ places: [{ place: 'bridge', hidden: true, district: 'Elbasan' }] }), {
      replaces: [first.id],
    })
    for (const recordedAt of ['2026-03-01T08:00:00.000Z', '2026-03-01T10:00:00.000Z']) {
      for (const status of ['active', 'inactive'] as const) {
        const looked = entryOf(listing, aListing({ status }), { replaces: [first.id], recordedAt })
        expect(listingsOf(fileOf(first, hid, looked)).map((entry) => entry.body.places)).toEqual([hid.body.places])
      }
    }
  })

  it('bring back no family that one of them stopped, and hide no look that was not good', () => {
    const first = entryOf(fosterCarer, aCarer())
    const [look] = aCarer().checks
    for (const over of [
      { stands: 'stopped' as const },
      { checks: look ? [{ ...look, found: 'not-good' as const }] : [] },
    ]) {
      const careful = entryOf(fosterCarer, aCarer(over), { replaces: [first.id] })
      for (const recordedAt of ['2026-03-01T08:00:00.000Z', '2026-03-01T10:00:00.000Z']) {
        const phoned = entryOf(fosterCarer, aCarer({ phone: '+355 1' }), { replaces: [first.id], recordedAt })
        expect(fosterCarersOf(fileOf(first, careful, phoned)).map((entry) => entry.id)).toEqual([careful.id])
      }
    }
  })
})
