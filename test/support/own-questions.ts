import type { OwnForm } from '../../src/domain/vocabulary/own-questions/own-form.ts'
import type { OwnQuestion } from '../../src/domain/vocabulary/own-questions/own-question.ts'

/** How a child gets to school: a list of the agency's own, beside *School*. */
export const aQuestion = (over: Partial<OwnQuestion> = {}): OwnQuestion => ({
  key: 'how-does-she-get-there'.replaceAll('-', '_').slice(0, 21) + 'A',
  beside: 'education',
  part: 'care',
  texts: [{ language: 'en', words: 'How does she get there?' }],
  answer: {
    is: 'one',
    of: [
      { code: 'a1', texts: [{ language: 'en', words: 'On foot with someone' }] },
      { code: 'a2', texts: [{ language: 'en', words: 'By school bus' }] },
    ],
  },
  ...over,
})

export const WHAT_FOR = 'We plan the school bus by it.'

/** The bridge is down: it counts as too far. */
export const addedOption = () => ({
  code: 'a1',
  texts: [{ language: 'en', words: 'The bridge is down' }],
  under: 'distance',
})

/** Two hindrances of the agency's own in our list of what hinders school. */
export const addedAnswers = (over: Partial<OwnQuestion> = {}): OwnQuestion =>
  aQuestion({
    key: 'more-in-a-list-of-ours'.replaceAll('-', '_').slice(0, 21) + 'A',
    texts: [{ language: 'en', words: 'What is in the way?' }],
    answer: {
      is: 'added',
      to: 'obstacles',
      of: [addedOption(), { code: 'a2', texts: [{ language: 'en', words: 'No boat' }], under: 'distance' }],
    },
    ...over,
  })

/** A small form of the agency's own: how the garden group went. */
export const anOwnForm = (over: Partial<OwnForm> = {}): OwnForm => ({
  key: 'the-garden-group-is-ours'.replaceAll('-', '_').slice(0, 21) + 'A',
  texts: [{ language: 'en', words: 'Garden group' }],
  step: 'follow-up',
  part: 'care',
  ...over,
})
