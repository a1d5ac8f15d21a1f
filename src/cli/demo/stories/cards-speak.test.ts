import { describe, expect, test } from 'vitest'
import { CARDS } from '#guidance/cards.ts'
import { guidanceFor } from '#guidance/engine/guidance-for.ts'
import { fileOfStory, SCENE } from '../../../../test/support/stories.ts'
import { STORIES } from './stories.ts'

/** Cards for a child are read in a kitchen: their number was 12 in the middle when it was first counted. */
const MEDIAN = 12
const MOST = 20

describe('the cards that apply to the children of the invented agency', () => {
  const counts = STORIES.map((story) => guidanceFor(CARDS, fileOfStory(story), SCENE.today).applicable.length).toSorted(
    (a, b) => a - b,
  )

  test('are no more than a worker can read, however many cards there are', () => {
    expect(counts).toHaveLength(STORIES.length)
    expect(counts.at(Math.floor(counts.length / 2)), counts.join(' ')).toBeLessThanOrEqual(MEDIAN)
    expect(counts.at(-1), counts.join(' ')).toBeLessThanOrEqual(MOST)
  })

  test('are found for every child whose file is open', () => {
    expect(counts.filter((count) => count === 0).length, counts.join(' ')).toBeLessThan(STORIES.length / 2)
  })
})
