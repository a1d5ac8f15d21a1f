import type { ChildStory } from '../../telling/child-story.ts'

export const duc: ChildStory = {
  key: 'duc',
  called: { text: 'Đức', language: 'vi' },
  names: [
    { text: 'Trần Minh Đức', script: 'Latn', kind: 'called' },
    { text: '明德', script: 'Hans', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { years: 8, months: 2, known: 'day', basis: 'family-said' },
  band: '6-11',
  languages: ['zh', 'vi'],
  interpreter: 'needed',
  opened: -180,
  source: 'parents-own-case',
  othersThere: 'none-there',
  groups: [{ group: 'born-of-trafficking', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Mẹ (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen every month',
    },
    grandfather: {
      called: 'Ông ngoại (Grandfather)',
      tie: 'grandfather',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      side: 'mothers-side',
      checked: 'Seen every month',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'mother', when: 'Afternoons' }] },
  acts: (t) => {
    const papers = t.help('papers', 'administrative-documentation', 'nationality', 'Commune office')
    const language = t.help(
      'language',
      'education-early-childhood',
      'language-lessons',
      'A student of the teachers’ college',
    )
    return [
      t.drita(
        -180,
        t.limits('in-part'),
        t.livesWith(
          'one-parent',
          ['mother', 'grandfather'],
          'has-none',
          'Here they speak like my mother when she is happy.',
        ),
        t.birthPapers('registered-abroad-only', {
          country: 'CN',
          certificate: 'with-someone-else',
          obstacles: ['foreign-certificate-not-recognised', 'danger-if-asked'],
          legalAdvice: 'given',
        }),
        t.nationality('VN', 'entitled'),
      ),
      t.drita(
        -160,
        t.levels({
          'with-parent': ['good', 'child', '"She knows which noodle is mine."'],
          family: ['fair', 'worker', 'His grandfather is teaching him chess.'],
          community: ['hard', 'child', '"They call me by a country."'],
          society: ['very-hard', 'worker', 'No household registration, so no school and no clinic card.'],
        }),
        papers.needed('worker', 'Household registration hangs on it.'),
        language.running('Three afternoons'),
      ),
      t.drita(
        -90,
        papers.unfit(
          ['asks-for-papers'],
          'The office wants the original from abroad; asking for it would tell where they are.',
        ),
        t.levels({
          'with-parent': ['good', 'child', 'As before.'],
          family: ['good', 'worker', 'Won a game against his grandfather.'],
          community: ['fair', 'worker', 'Two boys wait for him at the gate.'],
          society: ['hard', 'worker', 'The school lets him sit in without a number.'],
        }),
      ),
      t.drita(
        -80,
        t.goal('number', 'Con muốn có tên trong sổ lớp.', 'His name in the class book', 'society', 1),
        t.stepWaiting(
          'court',
          'number',
          'The court may replace the foreign certificate',
          20,
          'District court',
          -75,
          [-40],
        ),
      ),
      t.drita(
        -17,
        t.visit('school', 'The teacher wrote my name with a pencil.', {
          saw: 'He carries the class book home to show his mother.',
          nextIn: 7,
        }),
      ),
    ]
  },
}
