import type { ChildStory } from '../../telling/child-story.ts'

export const bounmi: ChildStory = {
  key: 'bounmi',
  called: { text: 'ບຸນມີ', language: 'lo' },
  names: [
    { text: 'ບຸນມີ ພົມມະຈັນ', script: 'Laoo', kind: 'called' },
    { text: 'Bounmi Phommachanh', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { from: 14, to: 16, known: 'about', basis: 'child-said', asSaid: { words: 'ປີວອກ', calendar: 'animal-year' } },
  band: 'not-known',
  languages: ['lo'],
  interpreter: 'needed',
  opened: -88,
  source: 'state-institution',
  sentBy: 'Transit centre',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    mother: {
      called: 'ແມ່ (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      checked: 'Visited by the village social worker, and spoken with by telephone',
    },
    stepfather: {
      called: 'Mother’s husband',
      tie: 'step-father',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      checked: 'Spoken with alone; the neighbours and the school were asked with the mother’s leave',
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'phone', to: 'mother', when: 'Sunday evenings', number: '020 555 0177' }],
  },
  acts: (t) => {
    const travel = t.help('travel', 'return-transfer', 'travel', 'Transit centre')
    return [
      t.drita(
        -88,
        t.limits('yes'),
        t.livesWith('residential', [], 'has-none', 'It is clean. It is not home.'),
        t.experience('told', {
          forms: ['forced-labour'],
          work: ['agriculture'],
          means: ['withholds-documents'],
          scope: 'cross-border',
          countries: [{ country: 'TH', was: 'exploited-in' }],
          ended: 'raid-or-police',
        }),
        t.identified('formally-identified', 'police'),
        t.agreed('family-contact', 'yes', 'Only my mother.'),
      ),
      t.drita(
        -70,
        t.levels({
          'with-parent': ['fair', 'child', '"She cried and then she told me about the buffalo."'],
          family: null,
          community: null,
          society: ['fair', 'worker', 'The consulate has found his family book.'],
        }),
      ),
      t.drita(
        -40,
        t.riskWithMeasures(
          'return',
          ['The village social worker visits every week for two months', 'He keeps a telephone of his own'],
          'The broker has left the district. The family’s debt was paid back by the wages that the court awarded.',
        ),
        t.familyWithSupport(
          ['mother', 'stepfather'],
          ['School things', 'Rice for the first month'],
          'A house of two rooms. His bed stands by the window.',
          'We have counted the full moons.',
        ),
      ),
      t.drita(
        -34,
        t.view('return', 'ຂ້ອຍຢາກກັບບ້ານກ່ອນປີໃໝ່.', 'interpreter'),
        t.weighed({
          matter: 'return',
          trigger: 'return',
          question: 'Home now, or after the school year here?',
          options: [
            {
              option: 'Home before the new year',
              means: 'goes',
              for: ['His wish', 'His mother is ready'],
              against: ['A change of school in mid-year'],
              risk: 'low',
              says: 'Yes.',
            },
            {
              option: 'Stay until summer',
              means: 'stays',
              for: ['He finishes the class'],
              against: ['Six more months without her'],
              risk: 'low',
              says: 'No. It is too long.',
            },
          ],
          chosen: 0,
          reasons: 'Both are safe. He has waited, and he says it each week.',
          says: 'I want to go before the new year.',
          reviewIn: 60,
        }),
      ),
      t.besa(-32, t.approve('best-interests', 'His words decide between two safe ways. Agreed.')),
      t.drita(
        -6,
        t.goingTo('planned', {
          to: 'His mother’s house, by the river',
          place: 'lived-there-before',
          with: ['mother', 'stepfather'],
          says: 'I know every stone of the way.',
          child: 'He packed twice and knows who travels with him.',
          family: 'They have spoken on four Sundays, about the bed and about school.',
          travelsWith: 'drita',
          receivedBy: 'Village social worker',
          firstVisitIn: 16,
          ifItFails: 'He calls; the centre keeps his bed for three months.',
        }),
        travel.accepted(),
      ),
      t.drita(-5, t.nextVisit('bounmi-1', 2, 'shelter', 'Transit centre', 'Take the map and the telephone')),
    ]
  },
}
