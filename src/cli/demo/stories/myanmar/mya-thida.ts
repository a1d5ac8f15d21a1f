import type { ChildStory } from '../../telling/child-story.ts'

export const myaThida: ChildStory = {
  key: 'mya-thida',
  called: { text: 'မြသီတာ', language: 'my' },
  names: [
    { text: 'မြသီတာ', script: 'Mymr', kind: 'called' },
    { text: 'Mya Thida', script: 'Latn', kind: 'other-script' },
    { text: 'Ma Thida', script: 'Latn', kind: 'other' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 11, months: 1, known: 'day', basis: 'family-said' },
  band: '6-11',
  languages: ['my', 'mnw'],
  interpreter: 'needed',
  opened: -156,
  source: 'international-organisation',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-with-parent', stands: 'yes', parent: 'parents' }],
  people: {
    parents: {
      called: 'Mother',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen each month',
    },
    father: {
      called: 'Father',
      tie: 'father',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen each month',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'parents', when: 'After five' }] },
  acts: (t) => {
    const learning = t.help('learning', 'education-early-childhood', 'language-lessons', 'Learning centre')
    return [
      t.drita(
        -156,
        t.limits('yes'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'parents',
          withParent: 'yes',
          care: 'parents',
          livedThrough: ['no-school', 'moved-often', 'hunger-or-no-care'],
          toldChild: 'all',
        }),
        t.experience('suspected', {
          forms: ['child-labour'],
          work: ['manufacturing'],
          scope: 'cross-border',
          ended: 'released',
        }),
        t.livesWith('parents', ['parents', 'father'], 'has-none', 'We have a window now.'),
      ),
      t.drita(
        -140,
        t.levels({
          'with-parent': ['good', 'child', '"We peeled shrimp together, we can sit together."'],
          family: ['good', 'worker', 'They decide things at the table, all three.'],
          community: ['hard', 'worker', 'Nobody speaks their language in the street.'],
          society: ['very-hard', 'worker', 'No papers, no school.'],
        }),
        learning.offered('Mornings, with others who speak Mon.'),
      ),
      t.drita(
        -130,
        learning.running('Five mornings'),
        t.goal('doctor', 'ဆရာဝန် ဖြစ်ချင်တယ်။', 'School, and then a school after it', 'society', 1),
      ),
      t.drita(
        -60,
        t.levels({
          'with-parent': ['good', 'child', 'As before.'],
          family: ['good', 'worker', 'Both parents work by the day.'],
          community: ['fair', 'teacher', 'Two friends.'],
          society: ['hard', 'worker', 'Birth papers asked for at the embassy.'],
        }),
        t.birthPapers('in-progress', {
          obstacles: ['born-abroad', 'translation-or-apostille'],
          certificate: 'with-authority',
          legalAdvice: 'given',
          next: 'Answer of the embassy',
          nextIn: -1,
          waitingOn: 'Embassy',
        }),
      ),
      t.drita(-25, t.visit('home', 'I explain the fractions to my father.', { nextIn: 1, present: ['father'] })),
    ]
  },
}
