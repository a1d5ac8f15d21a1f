import { expect, it } from 'vitest'
import { guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { CARDS } from '../cards.ts'
import { dismissalCounts } from './dismissal-counts.ts'

const aside = (card: string, because: 'thought-of' | 'not-possible-here') =>
  entryOf(guidanceDismissed, { card, facts: [], nothingOf: [], because })

it('counts over files what a team lays aside and why, the most frequent first, and leaves out what it does not know', () => {
  const files = [
    fileOf(aside('medical-needed', 'not-possible-here'), aside('from-a-newer-app', 'thought-of')),
    fileOf(aside('medical-needed', 'not-possible-here'), aside('no-goal-yet', 'thought-of')),
    fileOf(aside('medical-needed', 'thought-of')),
  ]
  expect(dismissalCounts(CARDS, files)).toMatchObject([
    {
      card: { id: 'medical-needed' },
      times: 3,
      because: [
        { reason: 'not-possible-here', times: 2 },
        { reason: 'thought-of', times: 1 },
      ],
    },
    { card: { id: 'no-goal-yet' }, times: 1 },
  ])
  expect(dismissalCounts(CARDS, [fileOf()])).toEqual([])
})
