import type { ChildStory } from '../../telling/child-story.ts'

export const sokha: ChildStory = {
  key: 'sokha',
  called: { text: 'សុខា', language: 'km' },
  names: [
    { text: 'សុខា ចាន់', script: 'Khmr', kind: 'called' },
    { text: 'Sokha Chan', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { from: 13, to: 14, known: 'about', basis: 'family-said', asSaid: { words: 'ឆ្នាំរកា', calendar: 'animal-year' } },
  band: '12-14',
  languages: ['km', 'th'],
  interpreter: 'needed',
  opened: -140,
  source: 'labour-inspection',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    aunt: {
      called: 'មីង (Aunt)',
      tie: 'aunt',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      side: 'mothers-side',
      checked: 'Visited with the village social worker',
    },
    broker: {
      called: 'The woman with the gold tooth',
      tie: 'other',
      gender: 'female',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      danger: { roles: ['recruiter'], stands: 'suspected', words: 'Came through the village before the harvest.' },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'visit-home', to: 'child', when: 'After school' }],
    never: ['phone'],
  },
  acts: (t) => {
    const school = t.help('school', 'education-early-childhood', 'catch-up-lessons', 'Village school')
    const wages = t.help('wages', 'legal-justice', 'compensation', 'Legal aid')
    return [
      t.drita(
        -140,
        t.limits('yes'),
        t.livesWith('kin', ['aunt'], 'has-none', 'At my aunt’s there are ducks.'),
        t.safety('safe', 'The village social worker looks in every week', 18),
        t.experience('told', {
          forms: ['forced-labour'],
          work: ['domestic-work'],
          means: ['takes-earnings', 'restricts-movement'],
          recruitedHow: ['promise-of-school'],
          scope: 'cross-border',
          countries: [{ country: 'TH', was: 'exploited-in' }],
          ended: 'raid-or-police',
        }),
        t.identified('formally-identified', 'non-police-governmental'),
      ),
      t.drita(
        -120,
        t.levels({
          'with-parent': null,
          family: ['fair', 'worker', 'Her aunt took her in without a word.'],
          community: ['fair', 'child', '"They ask what I brought back."'],
          society: ['hard', 'worker', 'Four years out of school.'],
        }),
        school.offered('Mornings with the younger ones, afternoons with her own age.'),
        wages.offered('Two years of wages that were kept from her.'),
      ),
      t.drita(
        -115,
        school.running('Every day'),
        wages.accepted(),
        t.goal('read', 'ខ្ញុំចង់អានសំបុត្ររបស់ម៉ាក់។', 'She reads the letters that her mother wrote', 'society', 1),
      ),
      t.drita(
        -45,
        t.levels({
          'with-parent': null,
          family: ['good', 'child', '"My aunt calls me her daughter."'],
          community: ['good', 'child', 'Dances with the others at the pagoda.'],
          society: ['fair', 'teacher', 'Reads whole pages.'],
        }),
        t.visit('home', 'ខ្ញុំអានបានបីសំបុត្រហើយ។', { saw: 'Read one of them aloud.', nextIn: -2 }),
      ),
      t.drita(
        -40,
        t.stepWaiting('wages', 'read', 'The court names a day for the wages', 9, 'Provincial court', -100, [-70, -40]),
      ),
    ]
  },
}
