import type { ChildStory } from '../../telling/child-story.ts'

/** The child whom the first agency knows as Olenka, in the town where she lived before; her name is spelt by ear, by somebody who does not read her script. */
export const elena: ChildStory = {
  key: 'elena',
  called: { text: 'Elena', language: 'uk' },
  names: [{ text: 'Elena Kovalciuk', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { from: 9, to: 10, known: 'about', basis: 'family-said' },
  band: '6-11',
  languages: ['uk', 'ru'],
  interpreter: 'needed',
  opened: -300,
  source: 'shelter',
  othersThere: 'none-there',
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Mother, abroad',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      checked: 'Spoken with by telephone, twice',
    },
    grandmother: {
      called: 'Grandmother',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen at home',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'phone', to: 'grandmother', when: 'Before supper' }] },
  acts: (t) => [
    t.drita(
      -300,
      t.limits('yes', 'Through an interpreter, a woman.'),
      t.livesWith('kin', ['grandmother'], 'has-none', 'We have one room and two windows on the sea.'),
    ),
    t.drita(
      -280,
      t.visit('home', 'I like it here. We never stay.', { present: ['grandmother'] }),
      t.agreed('other-agencies', 'yes', 'When we go on, you may tell the next ones that you know me.'),
    ),
    t.drita(
      -278,
      t.limits('yes', 'By telephone, with the same interpreter.', 'mother'),
      t.agreed('other-agencies', 'yes', 'Yes. So that she need not tell it again.', 'mother'),
    ),
    t.drita(
      -190,
      t.visit('by-phone', 'We have left. There is no sea here.', {
        present: ['grandmother'],
        saw: 'Her grandmother does not say yet where they are.',
      }),
    ),
    t.drita(-20, t.visit('by-phone', 'I have learned to skate.', { nextIn: 12 })),
  ],
}
