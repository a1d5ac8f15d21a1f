import { expect, it } from 'vitest'
import { tooShortToCarry } from './carried-words.ts'

it('words that lock a file which leaves a device have twelve letters at least', () => {
  expect([tooShortToCarry('x'.repeat(11)), tooShortToCarry('x'.repeat(12))]).toEqual([true, false])
})
