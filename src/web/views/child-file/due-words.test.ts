import { expect, it } from 'vitest'
import { wordsForToday } from './due-words.ts'

it('What waits for a second person opens the overview, where it is answered, and not the plan', () => {
  for (const what of ['act-to-second', 'act-agreed', 'erasure-in-doubt'] as const)
    expect(wordsForToday(what), what).toMatchObject({ opens: 'overview' })
})
