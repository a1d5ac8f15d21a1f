import type { ChildStory } from '../../telling/child-story.ts'

export const ardit: ChildStory = {
  key: 'ardit',
  called: { text: 'Ardit', language: 'sq' },
  names: [{ text: 'Ardit Hasi', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { from: 12, to: 14, known: 'about', basis: 'family-said' },
  band: '12-14',
  languages: ['sq', 'rom'],
  interpreter: 'not-needed',
  opened: -33,
  source: 'outreach',
  sentBy: 'Mobile unit',
  othersThere: [{ called: 'A small brother', from: 4, to: 6, safeTonight: 'yes' }],
  groups: [
    { group: 'trafficked-with-parent', stands: 'yes', parent: 'father' },
    { group: 'trafficked-child', stands: 'suspected' },
  ],
  people: {
    father: {
      called: 'His father',
      tie: 'father',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'He was held by the same people; nothing speaks against him',
    },
    brother: { called: 'Small brother', tie: 'brother', gender: 'male', age: '3-5', safe: 'safe', lives: true },
    boss: {
      called: 'The one they called the landlord',
      tie: 'other',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      danger: {
        roles: ['exploiter', 'threatens'],
        stands: 'suspected',
        words: 'Held the family’s papers against a debt.',
      },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'child-comes-to-us', to: 'child', when: 'Any morning', where: 'Drop-in centre' }],
    never: ['letter'],
  },
  acts: (t) => {
    const school = t.help('school', 'education-early-childhood', 'school-place', 'School by the river')
    return [
      t.drita(
        -33,
        t.limits('yes'),
        t.firstHours('safe-sleep', 'yes', 'At the drop-in centre, all three'),
        t.firstHours('siblings-safe', 'yes'),
        t.safeWithCare('They sleep at the centre', 'The room they rented belongs to the landlord', 4),
      ),
      t.drita(
        -30,
        t.experience('suspected', {
          forms: ['street-vending', 'forced-begging'],
          means: ['debt-bondage', 'withholds-documents'],
          scope: 'internal',
          ended: 'outreach',
        }),
        t.identified('suspected', 'own-screening'),
        t.livesWith(
          'emergency-centre',
          ['father', 'brother'],
          'together',
          'I sell better than my father. But I do not want to.',
        ),
      ),
      t.drita(
        -24,
        t.levels({
          'with-parent': ['good', 'child', '"We share the blanket and the work."'],
          family: ['hard', 'worker', 'Their relatives are in debt to the same man.'],
          community: ['very-hard', 'child', '"People know me from the traffic light."'],
          society: ['very-hard', 'worker', 'Never been to school; his birth is not registered.'],
        }),
        t.risk('debt', 'debt-to-recruiter', 'high', 'household', 'The landlord says that they owe him a winter.'),
        t.protects('father', 'an-adult-she-trusts', 'household', 'His father asks him before he decides.'),
      ),
      t.drita(
        -22,
        t.goal('room', 'I want a room where nobody counts.', 'A room that is not his', 'family', 1),
        t.step('room', 'room', 'The municipality gives the father a room', 'drita', 6, 'open', ['debt']),
        t.birthPapers('not-registered', {
          certificate: 'none',
          obstacles: ['mother-without-documents', 'cost'],
          legalAdvice: 'asked-for',
          next: 'First talk with the lawyer',
          nextIn: 2,
        }),
        school.needed('child', '"I can count money. I want to read the signs."'),
      ),
      t.drita(
        -8,
        t.visit('office', 'Do I have to sit with the small ones?', { saw: 'Came by himself and early.', nextIn: -1 }),
        school.offered('Two hours a day to begin with, with others of his age.'),
      ),
    ]
  },
}
