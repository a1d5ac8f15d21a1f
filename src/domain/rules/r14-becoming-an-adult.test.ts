import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aGoal } from '../../../test/support/work.ts'
import { goal } from '../kinds/planning/goal.ts'
import { birth, type WhenBorn } from '../kinds/registration/birth.ts'
import { r14BecomingAnAdult } from './r14-becoming-an-adult.ts'

const born = (when: WhenBorn) =>
  entryOf(birth, { who: 'child', born: when, basis: 'birth-certificate', reasonsForChild: 'not-known' })
const today = day('2026-03-02')
const planned = entryOf(goal, aGoal({ goal: 'adult', about: 'becoming-an-adult' }))

describe('R14: by seventeen there is a plan for becoming an adult', () => {
  it('is refused from the seventeenth birthday on, and allowed the day before', () => {
    const file = fileOf(born({ known: 'day', on: day('2009-03-02') }))
    expect(r14BecomingAnAdult(file, today)).toEqual({
      rule: 'R14',
      answer: 'refused',
      missing: ['plan-for-becoming-an-adult'],
    })
    expect(r14BecomingAnAdult(file, day('2026-03-01')).answer).toBe('allowed')
  })

  it('goes by the oldest age that she may have', () => {
    const range = born({ known: 'range', from: day('2008-01-01'), to: day('2012-12-31') })
    expect(r14BecomingAnAdult(fileOf(range), today).answer).toBe('refused')
  })

  it('asks nothing for a small child, nor where no age was written', () => {
    expect(r14BecomingAnAdult(fileOf(born({ known: 'age', from: 6, on: today })), today).answer).toBe('allowed')
    expect(r14BecomingAnAdult(fileOf(), today).answer).toBe('allowed')
  })

  it('asks nothing of a mother who is long grown, and still asks at nineteen', () => {
    expect(r14BecomingAnAdult(fileOf(born({ known: 'day', on: day('1995-01-01') })), today).answer).toBe('allowed')
    expect(r14BecomingAnAdult(fileOf(born({ known: 'age', from: 20, to: 30, on: today })), today).answer).toBe(
      'refused',
    )
    expect(r14BecomingAnAdult(fileOf(born({ known: 'day', on: day('2006-06-01') })), today).answer).toBe('refused')
  })

  it('is allowed with a goal about it, until that is dropped', () => {
    const old = born({ known: 'day', on: day('2008-06-01') })
    const dropped = entryOf(
      goal,
      aGoal({ goal: 'adult', about: 'becoming-an-adult', status: 'dropped', because: 'she left' }),
      { replaces: [planned.id] },
    )
    expect(r14BecomingAnAdult(fileOf(old, planned), today).answer).toBe('allowed')
    expect(r14BecomingAnAdult(fileOf(old, planned, dropped), today).answer).toBe('refused')
  })

  it('cannot judge without identity and care', () => {
    expect(r14BecomingAnAdult(fileHolding(['care']), today)).toEqual({
      rule: 'R14',
      answer: 'cannot-judge',
      dependsOn: ['identity'],
    })
    expect(r14BecomingAnAdult(fileHolding([]), today)).toMatchObject({ dependsOn: ['care', 'identity'] })
  })
})
