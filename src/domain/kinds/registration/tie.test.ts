import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { FAMILY_TIES, TIES } from '../../vocabulary/family/tie.ts'
import { birthRegistration } from '../rights/birth-registration.ts'
import { livesWithChild, safetyOf, tie } from './tie.ts'

const uncleIs = (safe: 'safe' | 'unsafe' | 'not-known', over = {}) =>
  entryOf(tie, { person: uncle, tie: 'uncle', safe, livesWithChild: 'yes', cares: 'no', ...over })

describe('who is around a child', () => {
  it('is as unsafe as the most careful saying', () => {
    expect(safetyOf(fileOf(uncleIs('safe'), uncleIs('unsafe')), uncle)).toBe('unsafe')
    expect(safetyOf(fileOf(uncleIs('safe'), uncleIs('not-known')), uncle)).toBe('not-known')
    expect(safetyOf(fileOf(), uncle)).toBeUndefined()
  })

  it('is unsafe also where the second saying is about another tie of the same person', () => {
    expect(safetyOf(fileOf(uncleIs('safe'), uncleIs('unsafe', { tie: 'employer' })), uncle)).toBe('unsafe')
  })

  it('lives with the child until a day is written on which that ended', () => {
    const living = uncleIs('unsafe')
    expect(livesWithChild(fileOf(living))).toEqual([uncle])
    expect(
      livesWithChild(
        fileOf(
          living,
          uncleIs('unsafe', { livesUntil: day('2026-02-01') }),
          entryOf(tie, { person: mother, tie: 'mother', safe: 'safe', livesWithChild: 'no', cares: 'no' }),
        ),
      ),
    ).toEqual([uncle])
  })

  it('links to a parent’s own file and holds nothing of it', () => {
    expect(
      tie.schema.safeParse({
        person: mother,
        tie: 'mother',
        safe: 'safe',
        livesWithChild: 'no',
        cares: 'no',
        theirFile: { entries: [] },
      }).success,
    ).toBe(false)
  })

  it('never says in this folder what anyone did, and never asks for a father', () => {
    for (const word of ['traffick', 'suspect', 'exploit', 'client', 'unknown-father'])
      expect(TIES.filter((code) => code.includes(word))).toEqual([])
    expect(
      birthRegistration.schema.safeParse({
        state: 'registered',
        certificate: 'in-hand',
        obstacles: [],
        legalAdvice: 'not-yet',
      }).success,
    ).toBe(true)
    expect(FAMILY_TIES).not.toContain('teacher')
  })
})
