import { describe, expect, test } from 'vitest'
import { match } from '#domain/service-directory/match.ts'
import { listing, type Listing } from '#domain/kinds/directory/listing.ts'
import { MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { personOfStory, type Scene } from '../scene/scene.ts'
import { directoryDrafts } from './begin-directory.ts'
import { HIDDEN_PLACES } from './other-entries.ts'
import { listingOf } from './services/service-told.ts'
import { SERVICES } from './services.ts'

const member = MemberId.parse(personOfStory('members', 'anybody'))
const sceneOn = (today: string): Scene => ({
  today: PlainDate.parse(today),
  members: { drita: member, besa: member, mira: member, arben: member },
})
const scene = sceneOn('2026-11-25')
const listings: readonly Listing[] = SERVICES.map((told) => listingOf(scene, told))

describe('the directory of the demonstration', () => {
  test('gives no hidden door away in what everybody reads', () => {
    const read = JSON.stringify(directoryDrafts(scene).filter(({ kind }) => kind === listing.name))
    for (const { address, howToGetThere } of HIDDEN_PLACES)
      for (const words of [address, howToGetThere ?? address]) expect(read).not.toContain(words)
  })

  test('names no number and no organisation that somebody could have', () => {
    for (const { name, organisation, phones } of listings) {
      expect(organisation.name, name).toMatch(/\((invented|e shpikur|demonstration)\)$/)
      for (const { number } of phones) expect(number, name).toMatch(/^\+355 69 555 01\d\d$/)
    }
    const numbers = listings.flatMap(({ phones }) => phones.map(({ number }) => number))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test.each(['2026-11-25', '2028-02-29', '2027-01-01'])(
    'is the same every time, well formed and of no day to come on %s',
    (today) => {
      const drafts = directoryDrafts(sceneOn(today))
      expect(drafts).toEqual(directoryDrafts(sceneOn(today)))
      for (const { kind, at, body } of drafts) {
        expect(
          KINDS.find(({ name }) => name === kind)?.schema.safeParse(body).error,
          JSON.stringify(body),
        ).toBeUndefined()
        expect(typeof at === 'string' && at <= today, kind).toBe(true)
      }
    },
  )

  test('has each service once, in three districts, and says of whom it knows of it', () => {
    expect(new Set(listings.map((one) => one.listing)).size).toBe(21)
    expect(new Set(listings.flatMap(({ places }) => places.map(({ district }) => district)))).toEqual(
      new Set(['Lezhë', 'Tiranë', 'Durrës']),
    )
    for (const { name, organisation, verified } of listings)
      expect([organisation.source, verified?.on], name).not.toContain(undefined)
  })

  test('holds help that fits a child and help that does not, with why', () => {
    const girl = {
      youngest: 12,
      oldest: 12,
      sex: 'female',
      national: true,
      childOfVictim: true,
      languages: ['sq'],
      district: 'Lezhë',
      has: { 'referral-letter': true, 'formal-identification': true, 'cooperation-with-justice': true },
    } as const
    const found = (
      category: 'education-early-childhood' | 'psychological-psychosocial' | 'accommodation-care' | 'legal-justice',
    ) =>
      match(listings, { ...girl, category }, scene.today).map((one) => [
        one.listing.listing,
        one.fits,
        ...one.fields.flatMap(({ gap }) => gap ?? []),
      ])
    expect(found('education-early-childhood')).toContainEqual(['evening-school', 'yes'])
    expect(found('psychological-psychosocial')).toContainEqual([
      'trauma-tirana',
      'no',
      'does-not-take-children-of-victims',
    ])
    expect(found('accommodation-care')).toContainEqual(['night-beds', 'no', 'full'])
    expect(found('accommodation-care')).toContainEqual(['state-shelter', 'no', 'asks-for-formal-identification'])
    expect(found('accommodation-care')).toContainEqual(['foster-durres', 'no', 'closed-or-no-money', 'none-in-reach'])
    expect(found('legal-justice')).toContainEqual(['lawyers-durres', 'no', 'asks-for-cooperation-with-justice'])
  })
})
