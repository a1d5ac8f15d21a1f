import type { ChildStory } from '../../telling/child-story.ts'

export const ratana: ChildStory = {
  key: 'ratana',
  household: 'phan',
  called: { text: 'រតនា', language: 'km' },
  names: [
    { text: 'រតនា ផាន់', script: 'Khmr', kind: 'called' },
    { text: 'Ratana Phan', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { from: 7, to: 8, known: 'about', basis: 'family-said' },
  band: '6-11',
  languages: ['km', 'vi'],
  interpreter: 'needed',
  opened: -64,
  source: 'parents-own-case',
  othersThere: [{ called: 'Visal', from: 5, to: 5, safeTonight: 'yes', story: 'visal' }],
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
      checked: 'Seen with both children every week',
    },
    visal: { called: 'Visal', tie: 'brother', gender: 'male', age: '3-5', safe: 'safe', lives: true, story: 'visal' },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'mother' }], never: ['letter'] },
  mira: true,
  acts: (t) => {
    const play = t.help('play', 'psychological-psychosocial', 'group', 'Children’s group')
    return [
      t.drita(
        -64,
        t.limits('in-part'),
        t.livesWith('mother-child-unit', ['mother', 'visal'], 'together', 'There is a door that closes from inside.'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'yes',
          care: 'one-parent',
          livedThrough: ['held-or-not-allowed-out', 'violence-seen', 'no-school'],
          toldChild: 'part',
        }),
        t.identified('suspected', 'own-screening'),
      ),
      t.drita(
        -60,
        t.safeWithCare('The unit’s gate is watched at night', 'The factory’s owner knows the town', 12),
        t.levels({
          'with-parent': ['good', 'worker', 'They sleep hand in hand.'],
          family: null,
          community: ['fair', 'worker', 'Plays with the others of the unit.'],
          society: ['very-hard', 'worker', 'Two languages, no school, no papers here.'],
        }),
      ),
      t.drita(
        -50,
        play.running('Every afternoon'),
        t.goal('school', 'I want a bag with a rabbit.', 'School from the first of the month', 'society', 1),
      ),
      t.mira(
        -35,
        t.visit(
          'office',
          { showed: 'Put all the animals to bed and sat in front of the door.' },
          { folder: 'therapy', saw: 'The keeper of the door is she.' },
        ),
      ),
      t.drita(
        -10,
        t.levels({
          'with-parent': ['good', 'worker', 'As before.'],
          family: ['fair', 'parent', 'A grandmother was found across the border.'],
          community: ['good', 'teacher', 'Leads the skipping.'],
          society: ['hard', 'worker', 'School place promised.'],
        }),
        t.visit('shelter', 'The bag has a rabbit.', { nextIn: 4 }),
      ),
    ]
  },
}
