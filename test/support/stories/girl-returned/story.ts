import type { ChildStory } from '#cli/demo/telling/child-story.ts'
import { before } from './months-before.ts'

/**
 * Elira, 14: forced to beg and to steal abroad for a debt of her family, arrested there, sheltered there, and about to
 * go to her aunt. All of it is invented.
 */
export const elira: ChildStory = {
  key: 'elira',
  called: { text: 'Elira', language: 'sq' },
  names: [
    { text: 'Elira Doda', script: 'Latn', kind: 'called' },
    { text: 'Vesa', script: 'Latn', kind: 'given-in-exploitation', use: 'do-not-use' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: {
    from: 13,
    to: 18,
    known: 'about',
    basis: 'document-doubted',
    asSaid: { words: 'Ata më thanë të them tetëmbëdhjetë.', calendar: 'gregorian' },
  },
  band: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
  speaking: 'Ask once, then wait. She does not answer to “victim”.',
  opened: -200,
  source: 'border-or-consular',
  sentBy: 'Consulate abroad',
  words: 'A girl was held in a port town abroad for stealing. She says that she is 18. The duty nurse says 13 or 14.',
  othersThere: [{ called: 'Eldi', from: 9, to: 9, safeTonight: 'not-known' }],
  groups: [
    { group: 'trafficked-child', stands: 'yes', words: 'She was sent to beg and to steal for a debt of her father.' },
  ],
  people: {
    aunt: { called: 'Aunt Zana', tie: 'aunt', side: 'mothers-side', gender: 'female', age: '25-or-more', safe: 'safe' },
    father: { called: 'Father Petrit', tie: 'father', gender: 'male', age: '25-or-more', safe: 'not-known' },
    eldi: { called: 'Eldi', tie: 'brother', gender: 'male', age: '6-11', safe: 'safe' },
    luan: {
      called: 'Luan, called uncle',
      tie: 'other',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      numbers: ['069 555 0190'],
      danger: {
        roles: ['recruiter', 'exploiter', 'threatens'],
        stands: 'yes',
        words: 'He lent the father money and took her for it.',
      },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-person', to: 'child', when: 'Thursdays after six', weAre: 'Somebody from the consulate' }],
    never: ['text-message'],
    neverWords: 'Luan’s people read her messages.',
  },
  mira: true,
  acts: before,
}

/** Another girl of the same shelter, met once: where she went is unknown. */
export const anja: ChildStory = {
  key: 'anja',
  called: { text: 'Anja', language: 'sq' },
  names: [],
  pronoun: 'she',
  gender: 'female',
  age: { from: 12, to: 13, known: 'about', basis: 'professional-estimate' },
  band: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -60,
  source: 'shelter',
  othersThere: 'not-known',
  groups: [],
  people: {},
  contact: { rule: 'not-known' },
  acts: (t) => [
    t.drita(
      -60,
      t.limits('in-part'),
      t.visit('other', 'Elira më tha se ti nuk pyet.', {
        saw: 'She spoke with us for ten minutes beside Elira, and asked for the number.',
      }),
    ),
  ],
}
