import { expect, it } from 'vitest'
import { readAnswer } from './wire.ts'

it('an answer that ends in the middle is no answer', () => {
  expect(() => readAnswer(Uint8Array.of(68, 0, 0, 0, 11, 0, 1, 0, 0, 0, 40, 1))).toThrow(RangeError)
  expect(() => readAnswer(Uint8Array.of(68, 0, 0))).toThrow(RangeError)
})
