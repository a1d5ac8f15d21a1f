import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { isSheSafe } from '../../safety/safety-answer.ts'
import { safetyLook } from './safety-look.ts'

const looked = {
  how: 'seen-there' as const,
  because: 'Gran was there and the uncle was not.',
  againBy: day('2026-04-01'),
}
const safe = entryOf(safetyLook, { answer: 'safe', ...looked }, { at: day('2026-03-05') })
const notSafe = entryOf(safetyLook, { answer: 'not-safe', ...looked }, { at: day('2026-03-01') })

describe('is she safe?', () => {
  it('refuses *safe with care* that does not say which care, and an answer without a day to look again', () => {
    expect(safetyLook.schema.safeParse({ answer: 'safe-with-care', ...looked }).success).toBe(false)
    expect(safetyLook.schema.safeParse({ answer: 'safe', how: 'seen-there', because: 'calm' }).success).toBe(false)
  })

  it('is not known where nobody has looked', () => {
    expect(isSheSafe(fileOf())).toBe('not-known')
  })

  it('says *not safe* where one says so and another, later, does not', () => {
    expect(isSheSafe(fileOf(safe, notSafe))).toBe('not-safe')
  })

  it('says what replaced the worry once somebody who saw it looked again', () => {
    expect(isSheSafe(fileOf(notSafe, { ...safe, replaces: [notSafe.id] }))).toBe('safe')
  })
})
