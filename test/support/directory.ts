import type { FosterCarer } from '../../src/domain/kinds/directory/foster-carer.ts'
import { VETTING_CHECKS } from '../../src/domain/kinds/directory/foster-carer.ts'
import type { Listing } from '../../src/domain/kinds/directory/listing.ts'
import { day } from './entries.ts'

/** A service and a family of an invented directory; a test changes the fields that it is about. */
export const aListing = (over: Partial<Listing> = {}): Listing => ({
  listing: 'evening-lessons',
  organisation: { name: 'House of the River', about: 'A house by the bridge.' },
  name: 'Evening lessons',
  about: 'For children who missed years of school.',
  status: 'active',
  helps: [{ category: 'education-early-childhood', sub: 'catch-up-lessons' }],
  youngest: 6,
  oldest: 16,
  sex: 'everyone',
  nationality: 'everyone',
  childrenOfVictims: 'yes',
  asksFirst: [],
  languages: ['sq', 'rom'],
  areas: ['Elbasan'],
  places: [
    {
      place: 'bridge',
      hidden: false,
      name: 'By the bridge',
      district: 'Elbasan',
      country: 'AL',
      address: 'Rruga e Lumit 4',
      access: 'A ramp',
    },
  ],
  phones: [{ number: '+355 54 000 001', about: 'mornings' }],
  hours: [{ days: ['MO', 'WE'], opens: '16:00', closes: '18:30' }],
  wayIn: 'self',
  howToGetIn: 'Come on a Monday.',
  documents: ['A photograph'],
  cost: 'free',
  room: { free: 3, on: day('2026-02-20') },
  verified: { on: day('2026-02-20'), how: 'phone' },
  ...over,
})

export const aCarer = (over: Partial<FosterCarer> = {}): FosterCarer => ({
  carer: 'family-h',
  called: 'Family Hasani',
  district: 'Elbasan',
  stands: 'takes-children',
  vetted: 'passed',
  checks: VETTING_CHECKS.map((check) => ({ check, on: day('2026-01-10'), found: 'good' as const })),
  vettedUntil: day('2027-01-10'),
  room: 3,
  there: 1,
  youngest: 4,
  oldest: 14,
  sex: 'everyone',
  siblingsTogether: 'yes',
  atNight: 'yes',
  disability: 'not-known',
  languages: ['sq'],
  ...over,
})
