import { expect, it } from 'vitest'
import { MovesTogether } from './moves-together.ts'

const relation = (...terms: readonly (readonly [number, number])[]) => new Map(terms)
const evens = () => {
  let at = 0
  return () => ((at += 1) * 0.6180339887) % 1
}
const reduction = (variables: number, relations: readonly ReadonlyMap<number, number>[]) => ({
  variables,
  relations,
  variableOf: new Int32Array(variables),
  factorOf: new Float64Array(variables).fill(1),
})

it('finds a count that would be known with another, also where no relation names both alone', () => {
  // a + b + c = 0 and b + c + d = 0: a and d move together, b does not move with either.
  const together = new MovesTogether(
    reduction(4, [relation([0, 1], [1, 1], [2, 1]), relation([1, 1], [2, 1], [3, 1])]),
    evens(),
  )
  expect(together.tells(0, [3])).toBe(true)
  expect(together.tells(1, [0, 3])).toBe(false)
})

it('finds what hangs on another once a third is published', () => {
  const together = new MovesTogether(reduction(3, [relation([0, 1], [1, -1], [2, 2])]), evens())
  expect(together.tells(0, [1, 2])).toBe(false)
  together.fix(2)
  expect(together.tells(0, [1])).toBe(true)
})

it('says nothing of counts that hang on nothing', () => {
  expect(new MovesTogether(reduction(3, []), evens()).tells(0, [1, 2])).toBe(false)
})
