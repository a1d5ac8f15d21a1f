import type { ServiceTold } from '../service-told.ts'

/** Where a child, or a mother with hers, can live: for a night, for longer, in a family. */
export const LIVING: readonly ServiceTold[] = [
  {
    key: 'mother-and-child', name: 'Mother and child unit, Lezhë', by: 'House by the Old Mill (invented)', source: 'Its head, who showed us the house',
    about: 'Six rooms for mothers up to 25 with their children, a kitchen for all, somebody there at night.',
    helps: [{ category: 'accommodation-care', sub: 'mother-child-unit' }, { category: 'psychological-psychosocial', sub: 'parent-child-sessions' }, { category: 'family-member-support', sub: 'for-a-parent' }],
    district: 'Lezhë', alsoIn: ['Tiranë', 'Durrës'], at: 'hidden', phone: '+355 69 555 0110', youngest: 14, oldest: 25, sex: 'girls-and-women', asksFirst: ['referral-letter'], wayIn: 'referral', free: 1, looked: { on: -12, how: 'in-person' },
  },
  {
    key: 'night-beds', name: 'Beds for a first night', by: 'Lighthouse (invented)', source: 'The night worker on the phone',
    about: 'Eight beds for children on their own, at most ten nights. Full when we last asked; they call back when a bed is free.',
    helps: [{ category: 'accommodation-care', sub: 'emergency-shelter' }, { category: 'basic-needs-material', sub: 'clothes' }],
    district: 'Durrës', alsoIn: ['Lezhë', 'Tiranë'], at: 'hidden', phone: '+355 69 555 0111', youngest: 10, oldest: 17, free: 0, looked: { on: -3, how: 'phone' },
  },
  {
    key: 'state-shelter', name: 'State shelter', by: 'State service for shelters (invented)', source: 'Its written rules, which it sent us',
    about: 'Twenty places behind a gate. Takes a child only after the police have formally identified it as a victim, which no help may depend on.',
    helps: [{ category: 'accommodation-care', sub: 'emergency-shelter' }, { category: 'accommodation-care', sub: 'longer-shelter' }],
    district: 'Tiranë', alsoIn: ['Lezhë', 'Durrës'], at: 'hidden', phone: '+355 69 555 0112', youngest: 0, oldest: 60, asksFirst: ['formal-identification'], wayIn: 'referral', free: 4, looked: { on: -64, how: 'paper' },
  },
  {
    key: 'foster-lezhe', name: 'Foster care, Lezhë', by: 'Children’s section of the municipality (invented)', source: 'The officer, at our monthly meeting',
    about: 'Finds families, looks at them with us and pays them. Support for grandparents who bring up a child, too.',
    helps: [{ category: 'accommodation-care', sub: 'foster-care' }, { category: 'accommodation-care', sub: 'kin-care-support' }],
    district: 'Lezhë', at: { address: 'Town hall, second floor', access: 'A lift from the yard' }, phone: '+355 69 555 0113', asksFirst: ['referral-letter'], wayIn: 'referral', looked: { on: -21, how: 'in-person' },
  },
  {
    key: 'foster-durres', name: 'Foster care, Durrës', by: 'Children’s section of the municipality (invented)', source: 'The mayor’s office, in a letter',
    about: 'Does not work now: its only officer left and the post stands empty. No family is looked at until somebody comes.',
    helps: [{ category: 'accommodation-care', sub: 'foster-care' }], status: 'temporarily-closed',
    district: 'Durrës', at: { address: 'Town hall, room 14' }, wayIn: 'referral', looked: { on: -40, how: 'message' },
  },
]
