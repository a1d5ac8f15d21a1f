import { expect, it } from 'vitest'
import { halfLettersIn } from './half-letters.ts'

it('finds half a letter wherever it stands in what was written, and nothing in whole ones', () => {
  const written = {
    said: [{ words: 'ស្រី \u{1f49b}' }, { words: 'cut \ud83d' }],
    name: '\udc9b',
    sure: true,
    nothing: null,
    count: 2,
  }
  expect(halfLettersIn(written).map(({ path }) => path.join('.'))).toEqual(['said.1.words', 'name'])
  expect(halfLettersIn({ said: written.said.slice(0, 1), sure: true })).toEqual([])
})
