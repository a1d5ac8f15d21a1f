import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aPlanAgreed, yesTo } from '../../../../test/support/work.ts'
import { waitingForApproval } from '../../file/approvals.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { planAgreed, seenEvery } from './plan-agreed.ts'

describe('a plan that was agreed', () => {
  it('refuses to be signed by nobody, and not to say how the child stands to it', () => {
    expect(planAgreed.schema.safeParse(aPlanAgreed({ signedBy: [] })).success).toBe(false)
    expect(planAgreed.schema.safeParse({ ...aPlanAgreed(), child: undefined }).success).toBe(false)
  })

  it('may stand though she does not agree: that is said, not hidden', () => {
    expect(planAgreed.schema.safeParse(aPlanAgreed({ child: 'does-not-agree' })).success).toBe(true)
  })

  it('waits for a second person, and is reviewed on its day', () => {
    const plan = entryOf(planAgreed, aPlanAgreed())
    expect(waitingForApproval(fileOf(plan)).map((item) => item.entry.id)).toEqual([plan.id])
    expect(due(KINDS, fileOf(plan), day('2026-03-02'))).toMatchObject([{ what: 'plan-review', on: '2026-06-01' }])
  })

  it('says how often she is seen: the approved plan, and before one the more frequent', () => {
    const often = entryOf(planAgreed, aPlanAgreed({ seeEveryDays: 7 }))
    const seldom = entryOf(planAgreed, aPlanAgreed({ seeEveryDays: 30 }))
    expect(seenEvery(fileOf())).toBeUndefined()
    expect(seenEvery(fileOf(often, seldom))).toBe(7)
    expect(seenEvery(fileOf(often, seldom, yesTo(seldom)))).toBe(30)
  })
})
