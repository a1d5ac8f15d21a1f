import type { ChildStory } from '../../telling/child-story.ts'

export const mohamed: ChildStory = {
  key: 'mohamed',
  called: { text: 'Mohamed', language: 'kri' },
  names: [
    { text: 'Mohamed Conteh', script: 'Latn', kind: 'called' },
    { text: 'Medo', script: 'Latn', kind: 'other' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { years: 18, months: 0, known: 'day', basis: 'birth-certificate' },
  band: '15-17',
  languages: ['kri', 'en'],
  interpreter: 'not-needed',
  opened: -365,
  source: 'ministry',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    captain: {
      called: 'Captain of the boat',
      tie: 'employer',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform'],
      danger: { roles: ['exploiter'], stands: 'yes', words: 'Before the court since spring.' },
    },
    landlady: { called: 'Landlady', tie: 'other', gender: 'female', age: '25-or-more', safe: 'safe' },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'phone', to: 'child', number: '076 555 0101' }] },
  acts: (t) => {
    const flat = t.help('flat', 'accommodation-care', 'semi-independent-flat', 'Youth house')
    const witness = t.help('witness', 'legal-justice', 'witness-support', 'Legal aid')
    const study = t.help('study', 'vocational-life-skills', 'training', 'Polytechnic')
    return [
      t.drita(
        -365,
        t.limits('yes'),
        t.experience('established', {
          forms: ['forced-labour'],
          work: ['fishing-or-aquafarming'],
          scope: 'internal',
          ended: 'raid-or-police',
        }),
        t.identified('formally-identified', 'court-or-prosecution'),
        flat.running('A room of his own'),
      ),
      t.drita(
        -330,
        t.levels({
          'with-parent': null,
          family: ['hard', 'child', '"My people say I should have stayed on the boat."'],
          community: ['fair', 'worker', 'The youth house is full of noise and friends.'],
          society: ['fair', 'worker', 'Papers in order.'],
        }),
        witness.running('Before and after each hearing'),
      ),
      t.drita(
        -150,
        t.levels({
          'with-parent': null,
          family: ['hard', 'worker', 'As before.'],
          community: ['good', 'child', 'Plays drums on Fridays.'],
          society: ['good', 'worker', 'Passed the entrance examination.'],
        }),
        study.running('First year'),
      ),
      t.drita(
        -70,
        t.goal('eighteen', 'A wan mi yon ki.', 'His own key at eighteen', 'society', 1),
        t.step('rent', 'eighteen', 'Find out who pays the rent after the birthday', 'drita', 3),
        t.step('file', 'eighteen', 'Read his own file together, and give him a copy of it', 'drita', 25),
        t.plan({ goals: ['eighteen'], everyDays: 30, child: 'signed', says: 'I wrote half of it.', reviewIn: 20 }),
      ),
      t.besa(-68, t.approve('plan-agreed', 'Eighteen is on the way, and so is he.')),
      t.drita(
        -28,
        t.levels({
          'with-parent': null,
          family: ['fair', 'child', '"My people came to hear the drums."'],
          community: ['good', 'worker', 'As before.'],
          society: ['good', 'worker', 'First year passed.'],
        }),
        t.visit('shelter', 'I can cook four things now.', { nextIn: 2 }),
      ),
    ]
  },
}
