import type { ChildStory } from '../../telling/child-story.ts'

export const hnin: ChildStory = {
  key: 'hnin',
  called: { text: 'နှင်း', language: 'my' },
  names: [
    { text: 'နှင်းဝတီ', script: 'Mymr', kind: 'called' },
    { text: 'Hnin Wadi', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { from: 2, to: 2, known: 'about', basis: 'professional-estimate' },
  band: '0-2',
  languages: ['my'],
  interpreter: 'needed',
  opened: -1,
  source: 'parents-own-case',
  othersThere: 'none-there',
  groups: [{ group: 'born-of-trafficking', stands: 'suspected', parent: 'mother' }],
  people: {
    mother: { called: 'Mother', tie: 'mother', gender: 'female', age: '18-24', safe: 'safe', lives: true, cares: true },
  },
  contact: { rule: 'not-known' },
  acts: (t) => [
    t.drita(
      -1,
      t.limits('too-young', 'Told to her mother, through the interpreter.'),
      t.firstHours('safe-sleep', 'yes', 'One bed, with her mother: their wish'),
      t.firstHours('food-and-clothes', 'yes'),
      t.safety('not-known', 'They arrived last night.', 1),
      t.livesWith('mother-child-unit', ['mother'], 'has-none', { showed: 'Fell asleep with a spoon in her hand.' }),
    ),
    t.drita(0, t.nextVisit('hnin-1', 1, 'shelter', 'Mother and child unit', 'The paediatrician comes at ten')),
  ],
}
