import type { ChildStory } from '../../telling/child-story.ts'

/** She said no to being found: a question about her is answered as if nobody knew her. */
export const megi: ChildStory = {
  key: 'megi',
  called: { text: 'Megi', language: 'sq' },
  names: [{ text: 'Megi Lala', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 14, months: 3, known: 'day', basis: 'birth-certificate' },
  band: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -130,
  source: 'hotline',
  othersThere: 'none-there',
  groups: [{ group: 'other', stands: 'suspected', words: 'She called herself; more is not known yet.' }],
  people: {
    grandmother: {
      called: 'Grandmother',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      side: 'mothers-side',
      checked: 'Seen at home, and alone',
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-school', to: 'child', when: 'Thursdays' }],
    never: ['phone', 'visit-home'],
  },
  acts: (t) => [
    t.drita(
      -130,
      t.limits('yes'),
      t.livesWith('kin', ['grandmother'], 'has-none', 'It is quiet there. I like it quiet.'),
      t.agreed('other-agencies', 'no', 'Nobody else. I will tell it myself when I want to.'),
    ),
    t.drita(
      -90,
      t.levels({
        'with-parent': null,
        family: ['good', 'child', '"She does not ask."'],
        community: ['fair', 'child', 'Two friends, and that is enough.'],
        society: ['fair', 'teacher', 'Comes every day.'],
      }),
    ),
    t.drita(-25, t.visit('school', 'Thursdays are good.', { saw: 'Talked for an hour, about books.', nextIn: 3 })),
  ],
}
