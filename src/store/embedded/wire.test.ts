import { expect, it } from 'vitest'
import { readAnswer, WireError } from './wire.ts'

it('an answer that ends in the middle is no answer', () => {
  expect(() => readAnswer(Uint8Array.of(68, 0, 0, 0, 11, 0, 1, 0, 0, 0, 40, 1))).toThrow(RangeError)
  expect(() => readAnswer(Uint8Array.of(68, 0, 0))).toThrow(RangeError)
})

it('an answer may end with a row, whose values are bytes, none at all, or null', () => {
  const row = Uint8Array.of(68, 0, 0, 0, 19, 0, 3, 0, 0, 0, 1, 7, 0, 0, 0, 0, 255, 255, 255, 255)
  expect(readAnswer(row).rows).toEqual([[Uint8Array.of(7), new Uint8Array(0), null]])
})

it('an error says what the database said, or that it said nothing', () => {
  expect(
    new WireError(
      new Map([
        ['M', 'no such table'],
        ['C', '42P01'],
      ]),
    ),
  ).toMatchObject({ message: 'no such table', code: '42P01' })
  expect(new WireError(new Map())).toMatchObject({ message: 'the database refused a statement', code: '' })
})
