import type { ChildStory } from '../../telling/child-story.ts'

export const hoa: ChildStory = {
  key: 'hoa',
  called: { text: 'Hoa', language: 'vi' },
  names: [{ text: 'Nguyễn Thị Hoa', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 16, months: 10, known: 'day', basis: 'other-document' },
  band: '15-17',
  languages: ['vi'],
  interpreter: 'needed',
  opened: -240,
  source: 'border-or-consular',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    parents: {
      called: 'Mẹ (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Spoken with alone',
    },
    matchmaker: {
      called: 'The neighbour who arranged it',
      tie: 'neighbour',
      gender: 'female',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['inform', 'contact'],
      danger: { roles: ['recruiter'], stands: 'yes', words: 'Lives three houses on.' },
    },
  },
  contact: {
    rule: 'none',
    never: ['visit-home', 'phone', 'letter'],
    neverWords: 'A visit would be seen from three houses on',
  },
  acts: (t) => {
    const course = t.help('course', 'vocational-life-skills', 'training', 'Hairdressers’ school')
    const talks = t.help('talks', 'psychological-psychosocial', 'counselling', 'Women’s union')
    return [
      t.drita(
        -240,
        t.limits('yes'),
        t.experience('told', {
          forms: ['forced-marriage'],
          recruitedBy: ['acquaintance'],
          recruitedHow: ['promise-of-work'],
          scope: 'cross-border',
          countries: [{ country: 'CN', was: 'exploited-in' }],
          ended: 'escaped',
        }),
        t.identified('formally-identified', 'police'),
        t.livesWith('parents', ['parents'], 'together', 'Home smells as before.'),
      ),
      t.drita(
        -230,
        course.offered('Six months, with a stipend; it begins in March.'),
        talks.offered('By telephone, or not at all.'),
      ),
      t.drita(
        -228,
        talks.declined(['afraid-of-talk'], 'Ở đây ai cũng nghe thấy.', {
          wayBack: 'The number is in the lining of her bag',
        }),
        course.waitlisted(120),
      ),
      t.drita(-200, t.visit('online', 'I help in the market. Nobody asks. Leave it so.')),
      t.drita(-198, t.restsByWish('The number in the lining of her bag', { inDays: 110 })),
    ]
  },
}
