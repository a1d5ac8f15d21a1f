import type { ChildStory } from '../../telling/child-story.ts'

export const xiaoyu: ChildStory = {
  key: 'xiaoyu',
  called: { text: '小雨', language: 'zh' },
  names: [
    { text: '王小雨', script: 'Hans', kind: 'called' },
    { text: 'Wang Xiaoyu', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { from: 6, to: 6, known: 'about', basis: 'family-said', asSaid: { words: '属鼠', calendar: 'animal-year' } },
  band: '6-11',
  languages: ['zh', 'my'],
  interpreter: 'needed',
  opened: -102,
  source: 'ngo',
  othersThere: 'none-there',
  groups: [{ group: 'born-of-trafficking', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: '妈妈 (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '18-24',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen every second week',
    },
    other: {
      called: 'The house that she left',
      tie: 'in-law',
      gender: 'female',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      danger: { roles: ['buyer'], stands: 'yes', words: 'They say that the child belongs to them.' },
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'through-person', to: 'mother' }], never: ['phone', 'letter'] },
  mira: true,
  acts: (t) => {
    const custody = t.help('custody', 'legal-justice', 'custody', 'Legal aid')
    const school = t.help('school', 'education-early-childhood', 'kindergarten', 'Kindergarten of the quarter')
    return [
      t.drita(
        -102,
        t.limits('too-young'),
        t.livesWith('mother-child-unit', ['mother'], 'has-none', { showed: 'Put her shoes beside her mother’s.' }),
        t.risk('claim', 'custody-claim', 'high', 'household', 'The other house has asked a lawyer for the child.'),
        t.safeWithCare('Nobody fetches her but her mother', 'The other house does not know the town', 2),
      ),
      t.drita(
        -98,
        custody.running('The first letter was answered'),
        t.birthPapers('not-registered', {
          country: 'CN',
          certificate: 'none',
          obstacles: ['danger-if-asked', 'mother-without-documents'],
          legalAdvice: 'given',
          next: 'The lawyer writes to the consulate, without an address',
          nextIn: 15,
          waitingOn: 'Consulate',
        }),
        t.step('lawyer', 'stay', 'Ask the court to hear the mother first', 'drita', -60, 'done', ['claim']),
        t.goal(
          'stay',
          { showed: 'Drew two people under one umbrella.' },
          'She stays with her mother',
          'with-parent',
          1,
        ),
      ),
      t.drita(
        -90,
        t.levels({
          'with-parent': ['good', 'worker', 'They whisper and laugh in two languages.'],
          family: ['hard', 'parent', 'Her mother’s parents have not answered.'],
          community: ['fair', 'worker', 'The cook of the unit calls her rain.'],
          society: ['very-hard', 'worker', 'Registered nowhere.'],
        }),
        school.needed('family', 'With others of her age.'),
      ),
      t.drita(-70, school.absent(['asks-for-papers'], 'The kindergarten asks for a number that she does not have.')),
      t.mira(
        -48,
        t.visit(
          'shelter',
          { showed: 'A puppet hid another puppet in the oven and kept the door.' },
          { folder: 'therapy' },
        ),
      ),
      t.drita(
        -15,
        t.levels({
          'with-parent': ['good', 'worker', 'As before.'],
          family: ['fair', 'parent', 'Her grandmother sent a scarf.'],
          community: ['good', 'worker', 'Has a part in the New Year play.'],
          society: ['hard', 'worker', 'A kindergarten of the parish takes her without a number.'],
        }),
        t.visit('shelter', '我是雨。', { saw: 'She is the rain in the play.', nextIn: 6 }),
      ),
    ]
  },
}
