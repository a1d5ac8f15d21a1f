import type { ChildStory } from '../../telling/child-story.ts'

export const liMing: ChildStory = {
  key: 'li-ming',
  called: { text: '李明', language: 'zh' },
  names: [
    { text: '李明', script: 'Hans', kind: 'called' },
    { text: 'Li Ming', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { from: 11, to: 13, known: 'about', basis: 'child-said' },
  band: 'not-known',
  languages: ['zh'],
  interpreter: 'needed',
  opened: -50,
  source: 'hotline',
  othersThere: 'not-known',
  groups: [{ group: 'left-behind', stands: 'suspected' }],
  people: {
    teacher: {
      called: 'His class teacher',
      tie: 'teacher',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      does: 'Class teacher',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'child-comes-to-us', to: 'child' }], never: ['visit-home'] },
  acts: (t) => [
    t.drita(
      -50,
      t.limits('yes'),
      t.visit('by-phone', '我只是想问一下，妈妈的工作是真的吗？', {
        child: 'heard-only',
        saw: 'He asked how one can know whether his mother’s work abroad is real.',
      }),
    ),
    t.drita(
      -49,
      t.metOnce(
        'He called once, asked one question, was told how to find out and whom to ask, and did not wish to call again.',
        'The number, day and night; he wrote it down',
      ),
    ),
  ],
}
