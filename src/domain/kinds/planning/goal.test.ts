import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aGoal } from '../../../../test/support/work.ts'
import { goal, openGoals } from './goal.ts'

describe('a goal', () => {
  it('refuses to be dropped or changed without a reason', () => {
    expect(goal.schema.safeParse(aGoal({ status: 'dropped' })).success).toBe(false)
    expect(goal.schema.safeParse(aGoal({ status: 'dropped', because: 'She wants to work first.' })).success).toBe(true)
  })

  it('holds the child’s wish in her words, or that she did not want to say', () => {
    expect(goal.schema.safeParse(aGoal({ wish: { answer: 'did-not-want-to-say' } })).success).toBe(true)
    expect(goal.schema.safeParse({ ...aGoal(), wish: '' }).success).toBe(false)
  })

  it('stands in her order, and leaves the list when it is reached', () => {
    const school = entryOf(goal, aGoal({ goal: 'school', order: 2 }))
    const papers = entryOf(goal, aGoal({ goal: 'papers', title: 'Her own papers', order: 1 }))
    const reached = entryOf(goal, aGoal({ goal: 'school', order: 2, status: 'reached' }), { replaces: [school.id] })
    expect(openGoals(fileOf(school, papers)).map((entry) => entry.body.goal)).toEqual(['papers', 'school'])
    expect(openGoals(fileOf(school, papers, reached)).map((entry) => entry.body.goal)).toEqual(['papers'])
  })
})
