import type { ChildStory } from '../../telling/child-story.ts'

export const visal: ChildStory = {
  key: 'visal',
  household: 'phan',
  called: { text: 'វិសាល', language: 'km' },
  names: [
    { text: 'វិសាល ផាន់', script: 'Khmr', kind: 'called' },
    { text: 'Visal Phan', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { from: 5, to: 5, known: 'about', basis: 'family-said' },
  band: '3-5',
  languages: ['km'],
  interpreter: 'needed',
  opened: -64,
  source: 'parents-own-case',
  othersThere: [{ called: 'Ratana', from: 7, to: 8, safeTonight: 'yes', story: 'ratana' }],
  groups: [{ group: 'trafficked-with-parent', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Mother',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
    },
    ratana: {
      called: 'Ratana',
      tie: 'sister',
      gender: 'female',
      age: '6-11',
      safe: 'safe',
      lives: true,
      story: 'ratana',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'mother' }] },
  acts: (t) => {
    const doctor = t.help('doctor', 'medical', 'immunisation', 'Health post')
    return [
      t.drita(
        -64,
        t.limits('too-young'),
        t.livesWith('mother-child-unit', ['mother', 'ratana'], 'together', {
          showed: 'Ran through all the rooms and counted the beds.',
        }),
        doctor.needed('worker', 'No vaccination card.'),
      ),
      t.drita(
        -58,
        t.levels({
          'with-parent': ['good', 'worker', 'Sits in her lap until he forgets and plays.'],
          family: ['good', 'worker', 'His sister shows him everything.'],
          community: ['fair', 'worker', 'Shy with grown men.'],
          society: ['very-hard', 'worker', 'No papers.'],
        }),
        t.birthPapers('not-known', {
          obstacles: ['born-abroad'],
          legalAdvice: 'asked-for',
          next: 'Ask the registry of the province',
          nextIn: 6,
        }),
      ),
      t.drita(-30, doctor.completed('All that is due at his age.', { showed: 'Chose the plaster with the fish.' })),
      t.drita(
        -10,
        t.visit(
          'shelter',
          { showed: 'Counted to ten in two languages.' },
          { child: 'seen', present: ['mother'], nextIn: 4 },
        ),
      ),
    ]
  },
}
