import type { ChildStory } from '../../telling/child-story.ts'

export const mani: ChildStory = {
  key: 'mani',
  called: { text: 'ມະນີ', language: 'lo' },
  names: [
    { text: 'ມະນີ ວົງສາ', script: 'Laoo', kind: 'called' },
    { text: 'Mani Vongsa', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 9, months: 8, known: 'day', basis: 'other-document' },
  band: '6-11',
  languages: ['lo'],
  interpreter: 'needed',
  opened: -430,
  source: 'parents-own-case',
  othersThere: 'none-there',
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'ແມ່ (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen at home over a year',
    },
  },
  contact: { rule: 'any-way', ways: [{ way: 'visit-home', to: 'mother' }] },
  acts: (t) => {
    const weaving = t.help('weaving', 'family-member-support', 'for-a-parent', 'Weavers’ house')
    return [
      t.drita(
        -430,
        t.limits('yes'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'customary-carer',
          livedThrough: ['separated-from-parent', 'kept-in-touch-with-parent', 'stayed-in-school'],
          toldChild: 'part',
        }),
      ),
      t.drita(
        -400,
        t.levels({
          'with-parent': ['hard', 'child', '"She wakes at night and then I wake."'],
          family: ['fair', 'worker', 'Two of them, and a loom.'],
          community: ['hard', 'parent', 'Neighbours count what she brought back.'],
          society: ['fair', 'worker', 'In school, in the family book.'],
        }),
        weaving.running('Five days'),
      ),
      t.drita(
        -210,
        t.levels({
          'with-parent': ['fair', 'child', '"Now she sleeps."'],
          family: ['good', 'worker', 'A regular wage.'],
          community: ['fair', 'worker', 'The temple asked her to help with the feast.'],
          society: ['good', 'worker', 'First in reading.'],
        }),
      ),
      t.drita(
        -30,
        t.levels({
          'with-parent': ['good', 'child', '"We have a joke about the frog."'],
          family: ['good', 'worker', 'As before.'],
          community: ['good', 'child', 'Six girls came to her birthday.'],
          society: ['good', 'worker', 'As before.'],
        }),
        weaving.completed('Her mother trains others now.', 'My mother has a key to the house of the weavers.'),
      ),
      t.drita(
        -14,
        t.conference(
          'closing',
          ['drita', 'besa', 'mother'],
          'was-there',
          'Will you still know my name?',
          'Nothing open. What to do if letters come from the man abroad.',
          ['Ask to close'],
        ),
      ),
      t.drita(
        -2,
        t.askToClose('goals-met', {
          reasons: 'Mother and daughter live from her work; school and neighbours are good.',
          says: 'You can come for the feast.',
          helped: 'That her mother earned first and explained later.',
          call: 'The village social worker, and our number',
          contacts: [70, 200],
          until: 366,
        }),
      ),
    ]
  },
}
