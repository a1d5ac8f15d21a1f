import type { ChildStory } from '../../telling/child-story.ts'

export const somphone: ChildStory = {
  key: 'somphone',
  called: { text: 'ສົມພອນ', language: 'lo' },
  names: [
    { text: 'ສົມພອນ ແກ້ວ', script: 'Laoo', kind: 'called' },
    { text: 'Somphone Keo', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { from: 11, to: 13, known: 'about', basis: 'family-said' },
  band: 'not-known',
  languages: ['lo', 'hmn'],
  interpreter: 'needed',
  opened: -19,
  source: 'school',
  othersThere: [{ called: 'Two small sisters', from: 3, to: 6, safeTonight: 'yes' }],
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: {
    mother: { called: 'Mother, abroad', tie: 'mother', gender: 'female', age: '25-or-more', safe: 'not-known' },
    grandfather: {
      called: 'Grandfather',
      tie: 'grandfather',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Visited with the teacher',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'through-school', to: 'child' }] },
  acts: (t) => [
    t.drita(
      -19,
      t.limits('yes'),
      t.livesWith('kin', ['grandfather'], 'together', 'I am the man of the house now.'),
      t.asVictimsChild('while-parent-was-trafficked', {
        parent: 'mother',
        withParent: 'no',
        care: 'kin',
        livedThrough: ['separated-from-parent', 'had-someone-to-turn-to'],
        toldChild: 'nothing',
      }),
    ),
    t.drita(
      -12,
      t.levels({
        'with-parent': null,
        family: ['fair', 'worker', 'He cooks, the grandfather mends nets.'],
        community: ['good', 'teacher', 'Everyone asks him for help.'],
        society: ['hard', 'worker', 'He stays away from school on market days.'],
      }),
      t.protects('gf', 'an-adult-she-trusts', 'household', 'He tells his grandfather everything, also the marks.'),
      t.risk('market', 'hazardous-work', 'medium', 'individual', 'Carries loads at the market two days a week.'),
    ),
    t.drita(-11, t.nextVisit('somphone-1', 5, 'school', 'The school, before the market', 'Not on a market day')),
  ],
}
