import { AGENCY } from '../../cast.ts'
import type { ServiceTold } from '../service-told.ts'

/** Talking, doctors, play, and what the agency itself does: who reads the directory elsewhere finds it there. */
export const BODY_AND_MIND: readonly ServiceTold[] = [
  {
    key: 'own-visits', name: 'Visits at home', by: AGENCY, source: 'We do it ourselves',
    about: 'A caseworker comes to the family and walks with the child for as long as it takes. A psychologist comes along where somebody wishes it.',
    helps: [{ category: 'family-work', sub: 'family-assessment' }, { category: 'family-work', sub: 'reunification-support' }, { category: 'case-management-monitoring', sub: 'home-visits' }, { category: 'psychological-psychosocial', sub: 'counselling' }],
    district: 'Lezhë', at: { address: 'At home, or where the child wishes' }, phone: '+355 69 555 0125', looked: { on: -5, how: 'in-person' },
  },
  {
    key: 'room-by-the-market', name: 'Room by the market', by: 'House by the Old Mill (invented)', source: 'The psychologist there',
    about: 'One psychologist who works with children, and a group of girls on Thursdays. Nobody asks what happened.',
    helps: [{ category: 'psychological-psychosocial', sub: 'counselling' }, { category: 'psychological-psychosocial', sub: 'group' }],
    district: 'Lezhë', at: { address: 'Above the seed shop, side door' }, phone: '+355 69 555 0120', youngest: 6, oldest: 21, hours: [{ days: ['MO', 'TU', 'TH'], opens: '09:00', closes: '16:00' }], free: 3, looked: { on: -9, how: 'in-person' },
  },
  {
    key: 'trauma-tirana', name: 'Trauma clinic', by: 'Clinic on the Hill (invented)', source: 'The woman at its desk',
    about: 'Long treatment by two therapists. Takes whoever was trafficked, and no child of somebody who was: they say that those are nobody’s patients.',
    helps: [{ category: 'psychological-psychosocial', sub: 'trauma-support' }],
    district: 'Tiranë', alsoIn: ['Lezhë'], at: { address: 'Past the water tower, second door' }, phone: '+355 69 555 0121', youngest: 8, oldest: 60, childrenOfVictims: 'no', cost: 'in-part', free: 2, looked: { on: -30, how: 'phone' },
  },
  {
    key: 'night-line', name: 'Night line for young people', by: 'Lighthouse (invented)', source: 'An old leaflet',
    about: 'Somebody to talk to at night, it says. We have not tried it for more than a year.',
    helps: [{ category: 'psychological-psychosocial', sub: 'counselling' }],
    district: 'Durrës', alsoIn: ['Lezhë', 'Tiranë'], at: { address: 'By phone alone' }, phone: '+355 69 555 0122', youngest: 12, oldest: 25, wayIn: 'self', looked: { on: -500, how: 'paper' },
  },
  {
    key: 'children-clinic', name: 'Children’s clinic', by: 'Health centre (invented)', source: 'The nurse',
    about: 'Check-ups and vaccines without an appointment before ten. Knows our children and asks for no papers.',
    helps: [{ category: 'medical', sub: 'check-up' }, { category: 'medical', sub: 'immunisation' }],
    district: 'Lezhë', at: { address: 'Health centre, ground floor', access: 'A ramp' }, phone: '+355 69 555 0123', youngest: 0, oldest: 17, hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '08:00', closes: '14:00' }], wayIn: 'self', looked: { on: -16, how: 'in-person' },
  },
  {
    key: 'speech', name: 'Speech therapist', by: 'Health centre (invented)', source: 'The therapist, in a message',
    about: 'One therapist for the whole county. The list was full when we asked; about eight months to wait.',
    helps: [{ category: 'medical', sub: 'treatment' }],
    district: 'Durrës', alsoIn: ['Lezhë'], at: { address: 'Health centre, room 3' }, phone: '+355 69 555 0124', youngest: 2, oldest: 12, asksFirst: ['referral-letter'], wayIn: 'referral', free: 0, looked: { on: -26, how: 'message' },
  },
  {
    key: 'youth-club', name: 'Youth club', by: 'Municipality (invented)', source: 'The trainer',
    about: 'Football for girls and boys, a room with games. Children come and go as they like.',
    helps: [{ category: 'spiritual-recreation', sub: 'sport' }, { category: 'spiritual-recreation', sub: 'play' }],
    district: 'Lezhë', at: { address: 'Behind the stadium' }, youngest: 8, oldest: 18, wayIn: 'self', looked: { on: -33, how: 'in-person' },
  },
]
