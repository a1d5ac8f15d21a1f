import type { ChildStory } from '../../telling/child-story.ts'

export const isatu: ChildStory = {
  key: 'isatu',
  called: { text: 'Isatu', language: 'kri' },
  names: [{ text: 'Isatu Bangura', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { from: 8, to: 10, known: 'about', basis: 'professional-estimate' },
  band: '6-11',
  languages: ['kri', 'fr'],
  interpreter: 'needed',
  opened: -57,
  source: 'border-or-consular',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-with-parent', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Mama',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      checked: 'Visited in hospital each week',
    },
    foster: {
      called: 'Foster mother Hawa',
      tie: 'foster-carer',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Vetted by the ministry',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'foster' }] },
  acts: (t) => {
    const visits = t.help('visits', 'family-work', 'mediation', 'Hospital social worker')
    return [
      t.drita(
        -57,
        t.limits('in-part'),
        t.livesWith('foster', ['foster'], 'has-none', 'Hawa sings the same song as Mama.'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'yes',
          care: 'one-parent',
          livedThrough: ['moved-often', 'parent-abused-before-child', 'lived-abroad'],
          toldChild: 'part',
        }),
        t.identified('suspected', 'own-screening'),
      ),
      t.drita(
        -44,
        t.levels({
          'with-parent': ['good', 'child', '"Mama braids my hair with one hand."'],
          family: null,
          community: ['fair', 'worker', 'The neighbours’ children call for her.'],
          society: ['hard', 'worker', 'No papers; in school as a guest.'],
        }),
        visits.running('Twice a week at the hospital'),
      ),
      t.drita(
        -8,
        t.view('where-to-live', 'With Mama. If Mama must sleep there, with Hawa, and I go every day.'),
        t.weighed({
          matter: 'live',
          trigger: 'where-to-live',
          question: 'Where does she live while her mother is in hospital?',
          options: [
            {
              option: 'With Hawa, and every day to the hospital',
              for: ['Her wish', 'The same school'],
              against: ['A long way'],
              risk: 'low',
              says: 'Yes.',
            },
            {
              option: 'With an aunt in the provinces',
              for: ['Family'],
              against: ['Far from her mother; the aunt has not been looked into'],
              risk: 'not-known',
              says: 'I do not know her.',
            },
          ],
          chosen: 0,
          reasons: 'She can see her mother every day and stays in her class.',
          says: 'With Hawa, and I go every day.',
          reviewIn: 45,
        }),
        t.nextVisit('isatu-1', 1, 'health-place', 'Hospital, visiting hour', 'Bring the reading book'),
      ),
    ]
  },
}
