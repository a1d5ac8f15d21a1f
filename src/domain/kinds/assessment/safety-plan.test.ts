import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aSafetyPlan } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { safetyPlan } from './safety-plan.ts'

describe('a safety plan', () => {
  it('refuses to be without somebody to call, and without the answer whether she has a copy', () => {
    expect(safetyPlan.schema.safeParse(aSafetyPlan({ call: [] })).success).toBe(false)
    const { childHasCopy, ...rest } = aSafetyPlan()
    expect(childHasCopy).toBe('no-not-safe')
    expect(safetyPlan.schema.safeParse(rest).success).toBe(false)
  })

  it('stands where the child can be found, and nowhere else', () => {
    expect(safetyPlan.folders).toEqual(['whereabouts'])
  })

  it('is due for review on the day it names', () => {
    const plan = entryOf(safetyPlan, aSafetyPlan())
    expect(due(KINDS, fileOf(plan), day('2026-03-02'))).toEqual([
      { what: 'safety-plan-review', on: '2026-04-01', entry: plan.id },
    ])
  })
})
