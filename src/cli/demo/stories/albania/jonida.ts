import type { ChildStory } from '../../telling/child-story.ts'

export const jonida: ChildStory = {
  key: 'jonida',
  called: { text: 'Jonida', language: 'sq' },
  names: [
    { text: 'Jonida Çela', script: 'Latn', kind: 'called' },
    { text: 'Ιωάννα', script: 'Grek', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { from: 7, to: 9, known: 'about', basis: 'professional-estimate' },
  band: '6-11',
  languages: ['el', 'sq'],
  interpreter: 'needed',
  speaking: 'Greek first; a woman interprets',
  opened: -2,
  source: 'border-or-consular',
  sentBy: 'Border post',
  othersThere: 'not-known',
  groups: [{ group: 'trafficked-with-parent', stands: 'suspected', parent: 'mother' }],
  people: {
    mother: { called: 'Mother, in hospital', tie: 'mother', gender: 'female', age: '18-24', safe: 'not-known' },
    nurse: {
      called: 'Nurse on the ward',
      tie: 'professional',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      does: 'Night nurse, children’s ward',
    },
  },
  contact: { rule: 'not-known' },
  acts: (t) => [
    t.drita(
      -2,
      t.limits('in-part', 'Through the interpreter; she nodded and looked at the door.'),
      t.firstHours('interpreter', 'yes', 'A woman who speaks Greek'),
      t.firstHours('safe-sleep', 'yes', 'Children’s ward, in her mother’s room'),
      t.firstHours('representative', 'under-way', 'Asked for at the child protection unit', 1),
      t.firstHours('reported', 'yes'),
      t.firstHours('siblings-safe', 'not-known', 'She said a name twice: ask the mother', 0),
    ),
    t.drita(
      -2,
      t.firstHealth('today', 'Cough and a fever in the evening.'),
      t.safety('not-known', 'Who brought them to the border is not known yet.', 0),
    ),
    t.drita(
      -1,
      t.visit(
        'health-place',
        { showed: 'Drew a ship with three people, then covered one with blue.' },
        { child: 'seen', saw: 'Eats well. Does not let go of her mother’s bracelet.', nextIn: 0 },
      ),
      t.firstHours('food-and-clothes', 'yes', 'Shoes are too large; new ones tomorrow'),
    ),
  ],
}
