import { expect, it } from 'vitest'
import { addedOption } from '../../../test/support/own-questions.ts'
import type { Typed } from './form-state.tsx'
import { withoutStaleAdded } from './own-of-form.ts'
import { ownTyped } from './own-typed.ts'

const question = 'bridge'
const typed = (obstacles: unknown, ...codes: readonly string[]): Typed => {
  const chosen = codes.map((code) => ({ code, words: code }))
  const answer = { is: 'chosen', question, asked: 'What is in the way?', language: 'en', chosen }
  return {
    at: null,
    folder: null,
    body: { obstacles },
    people: [],
    marks: {},
    beside: { own: { [question]: { part: 'care', answer } } },
    track: null,
  }
}
const other = { ...addedOption(), code: 'a2', under: 'cost' }
const left = (of: Typed, offered = [addedOption(), other], before: readonly (typeof other)[] = []) => {
  const fresh = withoutStaleAdded(of, [{ question, part: 'care', to: 'obstacles', of: offered, before }])
  const answer = ownTyped(fresh)[question]?.answer
  return answer?.is === 'chosen' ? answer.chosen.map(({ code }) => code) : []
}

it('an answer of the agency’s own goes with the answer of ours that it narrows, and no other does', () => {
  expect(left(typed([], 'a1'))).toEqual([])
  expect(left(typed(['cost'], 'a1', 'a2'))).toEqual(['a2'])
  expect(left(typed('cost', 'a1', 'a2'))).toEqual(['a2'])
  expect(left(typed(undefined, 'a1'))).toEqual([])
  expect(left(typed(['distance', 'cost'], 'a1', 'a2'))).toEqual(['a1', 'a2'])
})

it('so does one that is offered no more; one of which nothing is known here stays', () => {
  expect(left(typed([], 'a1'), [], [addedOption()])).toEqual([])
  expect(left(typed(['distance'], 'a1'), [], [addedOption()])).toEqual(['a1'])
  expect(left(typed([], 'a9'))).toEqual(['a9'])
})
