import type { ChildStory } from '../../telling/child-story.ts'

export const kristjan: ChildStory = {
  key: 'kristjan',
  called: { text: 'Kristjan', language: 'sq' },
  names: [{ text: 'Kristjan Doda', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 8, months: 2, known: 'day', basis: 'birth-certificate' },
  band: '6-11',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -75,
  source: 'school',
  othersThere: 'none-there',
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'father' }],
  people: {
    father: {
      called: 'Father',
      tie: 'father',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      checked: 'Seen at home, and alone',
    },
    aunt: {
      called: 'Aunt Dava',
      tie: 'aunt',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen at home',
    },
  },
  contact: { rule: 'any-way', ways: [{ way: 'phone', to: 'aunt' }] },
  acts: (t) => [
    t.drita(
      -75,
      t.limits('in-part'),
      t.livesWith('kin', ['aunt', 'father'], 'has-none', 'My aunt makes the soup and my father eats it.'),
    ),
    t.drita(
      -60,
      t.levels({
        'with-parent': ['hard', 'child', '"He is tired, he says, and goes to bed."'],
        family: ['good', 'worker', 'His aunt knows what he likes.'],
        community: ['fair', 'teacher', 'Plays goalkeeper, when he is asked.'],
        society: ['good', 'worker', 'Papers and school in order.'],
      }),
    ),
    t.drita(
      -18,
      t.visit('home', 'We went fishing. We caught a boot.', {
        present: ['father'],
        saw: 'His father laughed, too.',
        nextIn: 4,
      }),
    ),
  ],
}
