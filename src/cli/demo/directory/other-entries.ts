import type { BodyOf } from '#domain/file/kind.ts'
import type { constraint } from '#domain/kinds/directory/constraint.ts'
import { VETTING_CHECKS, type FosterCarer } from '#domain/kinds/directory/foster-carer.ts'
import type { hiddenAddress } from '#domain/kinds/directory/hidden-address.ts'
import { dayFromToday, type Scene } from '../scene/scene.ts'
import { PLACE } from './services/service-told.ts'

/** Hidden places: found only by members who hold that folder of the directory. */
export const HIDDEN_PLACES: readonly BodyOf<typeof hiddenAddress>[] = [
  {
    listing: 'mother-and-child',
    place: PLACE,
    address: 'The yellow house behind the old mill',
    howToGetThere: 'Ring twice. The taxi waits at the mill, not at the gate.',
  },
  {
    listing: 'night-beds',
    place: PLACE,
    address: 'Third yard behind the net makers',
    howToGetThere: 'After eight in the evening call first: somebody comes to the corner.',
  },
]

/** Two foster families: one that can take a child tonight, one that is not fully assessed. */
export const familiesOf = (scene: Scene): readonly FosterCarer[] => [
  {
    carer: 'family-marku',
    called: 'Family Marku',
    district: 'Lezhë',
    phone: '+355 69 555 0150',
    stands: 'takes-children',
    vetted: 'passed',
    vettedUntil: dayFromToday(scene, 190),
    checks: VETTING_CHECKS.map((check) => ({ check, on: dayFromToday(scene, -170), found: 'good' })),
    room: 3,
    there: 1,
    youngest: 0,
    oldest: 12,
    sex: 'everyone',
    siblingsTogether: 'yes',
    atNight: 'yes',
    disability: 'not-known',
    languages: ['sq'],
    words: 'Calm, and used to children who do not sleep.',
  },
  {
    carer: 'family-doda',
    called: 'Family Doda',
    district: 'Durrës',
    phone: '+355 69 555 0151',
    stands: 'takes-children',
    vetted: 'begun',
    checks: [
      { check: 'home-seen', on: dayFromToday(scene, -35), found: 'good' },
      { check: 'everyone-at-home-met', on: dayFromToday(scene, -35), found: 'to-talk-about' },
    ],
    room: 1,
    there: 0,
    youngest: 6,
    oldest: 17,
    sex: 'girls-and-women',
    siblingsTogether: 'no',
    atNight: 'not-known',
    disability: 'not-known',
    languages: ['sq', 'it'],
    words: 'The grandfather was not at home on the day of the visit.',
  },
]

/** Constraints: what is missing, why, since when and who said so; seen over many children, and naming none. */
export const missingIn = (scene: Scene): readonly BodyOf<typeof constraint>[] => [
  {
    constraint: 'foster-durres',
    category: 'accommodation-care',
    listing: 'foster-durres',
    district: 'Durrës',
    reasons: ['closed-or-no-money'],
    since: dayFromToday(scene, -120),
    stands: 'stands',
    words: 'The post of the foster care officer stands empty (letter of the mayor’s office).',
  },
  {
    constraint: 'lessons-tirana',
    category: 'education-early-childhood',
    listing: 'lessons-tirana',
    district: 'Tiranë',
    reasons: ['closed-or-no-money'],
    since: dayFromToday(scene, -140),
    stands: 'stands',
    words: 'The funder left; the teacher who was there last told us.',
  },
  {
    constraint: 'speech-full',
    category: 'medical',
    listing: 'speech',
    district: 'Durrës',
    reasons: ['full'],
    since: dayFromToday(scene, -60),
    stands: 'stands',
    words: 'About eight months to wait, the therapist wrote.',
  },
  {
    constraint: 'no-mentors',
    category: 'mentoring-peer',
    district: 'Lezhë',
    reasons: ['none-in-reach'],
    since: dayFromToday(scene, -200),
    stands: 'stands',
    words: 'Nobody older who has been through it and walks beside a child. Our own team has found nobody.',
  },
]
