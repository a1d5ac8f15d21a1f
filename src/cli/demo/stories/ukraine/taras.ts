import type { ChildStory } from '../../telling/child-story.ts'

export const taras: ChildStory = {
  key: 'taras',
  called: { text: 'Тарас', language: 'uk' },
  names: [
    { text: 'Тарас Мельник', script: 'Cyrl', kind: 'called' },
    { text: 'Taras Melnyk', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { from: 13, to: 15, known: 'about', basis: 'child-said' },
  band: 'not-known',
  languages: ['uk'],
  interpreter: 'needed',
  opened: -2,
  source: 'police',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'suspected' }],
  people: {
    coach: {
      called: 'The man he calls coach',
      tie: 'other',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      numbers: ['+355 69 555 0133'],
      danger: {
        roles: ['exploiter', 'transporter'],
        stands: 'suspected',
        words: 'Collected the boys each evening at the fountain.',
      },
    },
  },
  contact: { rule: 'not-known', never: ['phone'] },
  acts: (t) => {
    const bed = t.help('bed', 'accommodation-care', 'emergency-shelter', 'Emergency centre')
    return [
      t.drita(
        -2,
        t.limits('yes'),
        t.firstHours('interpreter', 'yes', 'A student, a man, by his wish'),
        t.firstHours('safe-sleep', 'yes', 'Emergency centre'),
        t.firstHours('phone-in-hand', 'no', 'His phone is switched off, in our safe: his wish'),
        t.firstHours('representative', 'under-way', 'The unit appoints one today', 0),
        bed.running('Until a family is found'),
        t.firstHealth('soon', 'Teeth.'),
        t.alreadyTold('police', 'Patrol, at the fountain', 'only-with-reason'),
      ),
      t.drita(
        -1,
        t.experience('suspected', {
          forms: ['forced-begging'],
          means: ['takes-earnings'],
          scope: 'cross-border',
          ended: 'raid-or-police',
        }),
        t.safeWithCare('He does not go out alone', 'The man has asked at two shelters', 0),
        t.visit('shelter', 'Можна я просто посплю?', { saw: 'Slept twelve hours, ate, slept.', nextIn: 0 }),
      ),
    ]
  },
}
