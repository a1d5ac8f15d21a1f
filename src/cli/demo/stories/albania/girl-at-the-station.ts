import type { ChildStory } from '../../telling/child-story.ts'

/** The file of a child whose name nobody knows yet. */
export const girlAtTheStation: ChildStory = {
  key: 'girl-at-the-station',
  called: null,
  names: [],
  pronoun: 'she',
  gender: 'female',
  age: { from: 10, to: 13, known: 'about', basis: 'professional-estimate' },
  band: 'not-known',
  languages: [],
  interpreter: 'not-known',
  opened: 0,
  source: 'hotline',
  words: 'A bus driver called: a girl has sat at the station since morning and does not answer.',
  othersThere: 'not-known',
  groups: [],
  people: {
    driver: { called: 'The bus driver who called', tie: 'other', gender: 'male', age: '25-or-more', safe: 'not-known' },
  },
  contact: { rule: 'not-known' },
  acts: (t) => [
    t.drita(
      0,
      t.firstHours('safe-sleep', 'under-way', 'A bed is kept at the centre', 0),
      t.firstHours('phone-in-hand', 'not-known'),
      t.firstHours('interpreter', 'not-known', 'She has not spoken yet'),
      t.safety('not-known', 'Nobody has spoken with her yet.', 0),
    ),
    t.drita(0, t.nextVisit('first', 0, 'street', 'Bus station', 'Go in plain clothes; bring something warm to drink')),
  ],
}
