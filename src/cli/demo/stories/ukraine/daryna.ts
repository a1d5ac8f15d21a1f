import type { ChildStory } from '../../telling/child-story.ts'

export const daryna: ChildStory = {
  key: 'daryna',
  called: { text: 'Даринка', language: 'uk' },
  names: [
    { text: 'Дарина Шевчук', script: 'Cyrl', kind: 'called' },
    { text: 'Daryna Shevchuk', script: 'Latn', kind: 'document' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 3, months: 6, known: 'day', basis: 'birth-certificate' },
  band: '3-5',
  languages: ['uk'],
  interpreter: 'needed',
  opened: -410,
  source: 'shelter',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-with-parent', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Мама (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '18-24',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen each week',
    },
  },
  contact: { rule: 'any-way', ways: [{ way: 'phone', to: 'mother' }] },
  acts: (t) => {
    const unit = t.help('unit', 'accommodation-care', 'mother-child-unit', 'Mother and child unit')
    return [
      t.drita(
        -410,
        t.limits('too-young', 'Told to her mother.'),
        unit.running('Day and night'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'yes',
          care: 'one-parent',
          livedThrough: ['held-or-not-allowed-out'],
          toldChild: 'nothing',
        }),
      ),
      t.drita(
        -390,
        t.levels({
          'with-parent': ['good', 'worker', 'Never out of each other’s sight.'],
          family: null,
          community: null,
          society: ['fair', 'worker', 'Papers in order.'],
        }),
      ),
      t.drita(
        -160,
        t.levels({
          'with-parent': ['good', 'worker', 'They can be in two rooms.'],
          family: ['good', 'parent', 'An aunt abroad has a house with room for both.'],
          community: ['good', 'worker', 'First in line at the slide.'],
          society: ['good', 'worker', 'Tickets and papers.'],
        }),
        unit.completed('They leave by their own wish.', { showed: 'Kissed the door handle.' }),
      ),
      t.drita(
        -150,
        t.conference(
          'closing',
          ['drita', 'besa', 'mother'],
          'spoke-through-someone',
          { showed: 'Played under the table.' },
          'The agency in the aunt’s town has said yes, with the mother’s leave.',
          ['Ask to close'],
        ),
      ),
      t.drita(
        -140,
        t.askToClose('moved', {
          reasons: 'Lives with her mother at an aunt’s, in another country; an agency there knows them.',
          says: { showed: 'Waved with both hands.' },
          helped: 'Time.',
          call: 'The agency in the aunt’s town',
          contacts: [-60, 30],
          until: 226,
        }),
      ),
      t.besa(-139, t.approve('closure', 'A good road.')),
      t.drita(-58, t.visit('by-phone', { showed: 'Sang into the telephone.' }, { child: 'heard-only' })),
    ]
  },
}
