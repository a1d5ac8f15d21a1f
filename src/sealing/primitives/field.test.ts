import { expect, it } from 'vitest'
import { constant, isBelow, isFieldElement } from './field.ts'

const number = (lowest: string) => constant(`${lowest}${'ff'.repeat(30)}7f`)

it('a number of the field is written in one way: the prime, and what is above it, are refused', () => {
  expect(['ec', 'ed', 'ee', 'ff'].map((lowest) => isFieldElement(number(lowest)))).toEqual([true, false, false, false])
  expect(isFieldElement(constant('ff'.repeat(32)))).toBe(false)
  expect(isFieldElement(new Uint8Array(32))).toBe(true)
})

it('of two numbers the highest byte that differs decides', () => {
  const [low, high] = [constant(`ff${'00'.repeat(31)}`), constant(`${'00'.repeat(31)}01`)]
  expect([isBelow(low, high), isBelow(high, low), isBelow(low, low)]).toEqual([true, false, false])
})

it('a constant that is no hexadecimal number is a broken assumption', () => {
  expect(() => constant('xy')).toThrow('not hexadecimal')
})
