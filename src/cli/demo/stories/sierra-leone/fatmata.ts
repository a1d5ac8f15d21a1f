import type { ChildStory } from '../../telling/child-story.ts'

export const fatmata: ChildStory = {
  key: 'fatmata',
  called: { text: 'Fatmata', language: 'kri' },
  names: [
    { text: 'Fatmata Kamara', script: 'Latn', kind: 'called' },
    { text: 'Fatu', script: 'Latn', kind: 'other' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: {
    from: 11,
    to: 13,
    known: 'about',
    basis: 'family-said',
    asSaid: { words: 'Dɛn bɔn am di ia we di ribɛl dɛm dɔn go', calendar: 'season-or-event' },
  },
  band: 'not-known',
  languages: ['kri', 'tem'],
  interpreter: 'needed',
  opened: -125,
  source: 'faith-group',
  othersThere: [{ called: 'Two daughters of the house', from: 9, to: 14, safeTonight: 'yes' }],
  groups: [{ group: 'trafficked-child', stands: 'suspected' }],
  people: {
    anti: {
      called: 'Anti Mariama',
      tie: 'informal-foster-carer',
      gender: 'female',
      age: '25-or-more',
      safe: 'not-known',
    },
    granny: {
      called: 'Granny upcountry',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      side: 'mothers-side',
      checked: 'Visited by the chiefdom’s social worker',
    },
    pastor: {
      called: 'Pastor’s wife',
      tie: 'faith-leader',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Known to the agency for years',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'through-person', to: 'pastor' }], never: ['phone'] },
  acts: (t) => {
    const school = t.help('school', 'education-early-childhood', 'school-place', 'Mission school')
    return [
      t.drita(
        -125,
        t.limits('yes'),
        t.livesWith('informal-fostering', ['pastor'], 'has-none', 'Na ya a de slip fayn.'),
        t.experience('suspected', {
          forms: ['child-labour'],
          work: ['domestic-work'],
          recruitedHow: ['informal-fostering', 'promise-of-school'],
          scope: 'internal',
          ended: 'outreach',
        }),
        t.identified('suspected', 'own-screening'),
      ),
      t.drita(
        -110,
        t.levels({
          'with-parent': null,
          family: ['hard', 'child', '"Granny did not know. She thought I was in class."'],
          community: ['good', 'worker', 'The women of the church greet her by name.'],
          society: ['hard', 'worker', 'Has not sat in a class for three years.'],
        }),
        t.protects('church', 'faith-or-community-support', 'community', 'Four women take turns to walk with her.'),
        school.needed('child', 'A wan go skul.'),
      ),
      t.drita(
        -100,
        school.running('Class four'),
        t.goal('skul', 'A wan rid di buk fɔ misɛf.', 'School every day', 'society', 1),
      ),
      t.drita(
        -40,
        t.levels({
          'with-parent': null,
          family: ['fair', 'child', '"Granny sent groundnuts."'],
          community: ['good', 'worker', 'As before.'],
          society: ['fair', 'teacher', 'Reads to the small ones.'],
        }),
        t.worry(
          'anti',
          'pressure-or-interference',
          'this-week',
          'Anti Mariama sent word that the school fees she paid must be paid back.',
          'child',
        ),
      ),
      t.drita(
        -34,
        t.worryLookedInto(
          'anti',
          'The chief heard both. Nothing is owed. What is asked of a child in a house was talked about in front of all.',
          true,
        ),
      ),
      t.drita(
        -15,
        t.visit('school', 'A de na di fɔs bench.', { saw: 'She sits in the first row by choice.', nextIn: -1 }),
      ),
    ]
  },
}
