import type { ChildStory } from '../../telling/child-story.ts'

export const gent: ChildStory = {
  key: 'gent',
  called: { text: 'Gent', language: 'sq' },
  names: [{ text: 'Gent Baci', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 10, months: 6, known: 'day', basis: 'birth-certificate' },
  band: '6-11',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -520,
  source: 'school',
  othersThere: 'none-there',
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'father' }],
  people: {
    father: {
      called: 'Father',
      tie: 'father',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen at home four times',
    },
    stepmother: {
      called: 'Father’s wife',
      tie: 'step-mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen at home four times',
    },
  },
  contact: { rule: 'any-way', ways: [{ way: 'phone', to: 'father' }] },
  acts: (t) => {
    const school = t.help('school', 'education-early-childhood', 'school-things', 'Agency')
    return [
      t.drita(
        -520,
        t.limits('yes'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'father',
          withParent: 'no',
          care: 'customary-carer',
          livedThrough: ['separated-from-parent', 'many-carers', 'no-school'],
          toldChild: 'part',
        }),
        t.livesWith('step-parent', ['father', 'stepmother'], 'has-none', 'He is back and thin.'),
      ),
      t.drita(
        -500,
        t.levels({
          'with-parent': ['fair', 'child', '"He sleeps a lot."'],
          family: ['hard', 'worker', 'Money for two weeks.'],
          community: ['fair', 'teacher', 'Quiet.'],
          society: ['hard', 'worker', 'Missed two years.'],
        }),
        school.completed('Books, bag, shoes.', 'A bag with a zip.'),
      ),
      t.drita(
        -250,
        t.levels({
          'with-parent': ['good', 'child', '"He came to the river with me."'],
          family: ['fair', 'worker', 'His father works again.'],
          community: ['good', 'teacher', 'Class speaker.'],
          society: ['fair', 'worker', 'One year behind, catching up.'],
        }),
      ),
      t.drita(
        -100,
        t.conference(
          'review',
          ['drita', 'besa', 'father'],
          'was-there',
          'I do not need you every month. At Christmas is fine.',
          'The plan was read aloud; every line is done.',
          ['Ask to close'],
        ),
        t.levels({
          'with-parent': ['good', 'child', 'As before.'],
          family: ['good', 'worker', 'Two wages.'],
          community: ['good', 'teacher', 'As before.'],
          society: ['good', 'worker', 'In his own class again.'],
        }),
      ),
      t.drita(
        -92,
        t.askToClose('goals-met', {
          reasons: 'Father at home and working, Gent in his class.',
          says: 'Good. But keep my file.',
          helped: 'That the same person came every time.',
          call: 'Drita’s number is on the card in the kitchen',
          contacts: [-31, 90, 200],
          until: 290,
        }),
      ),
      t.besa(-90, t.approve('closure', 'Gent said it best himself. Closed, and the door is open.')),
      t.drita(-31, t.visit('home', 'We have a dog now.', { present: ['father'] })),
    ]
  },
}
