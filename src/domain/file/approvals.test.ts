import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { drita } from '../../../test/support/people.ts'
import { aBestInterests, aClosure, anAction, aPlanAgreed, notYetTo, strike, yesTo } from '../../../test/support/work.ts'
import { NEEDS_APPROVAL, sentBackTo, waitingForApproval } from './approvals.ts'
import { KINDS } from '../kinds.ts'
import { closure } from '../kinds/closure/closure.ts'
import { action } from '../kinds/planning/action.ts'
import { bestInterests } from '../kinds/planning/best-interests.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'

const closing = entryOf(closure, aClosure(), { at: day('2026-03-09') })
const plan = entryOf(planAgreed, aPlanAgreed(), { at: day('2026-03-01') })
const weighing = entryOf(bestInterests, aBestInterests(), { at: day('2026-03-05') })
const waiting = (...entries: Parameters<typeof fileOf>) =>
  waitingForApproval(fileOf(...entries)).map((item) => `${item.entry.kind} ${item.since} ${item.standing}`)

describe('what was sent back', () => {
  const back = (...entries: Parameters<typeof fileOf>) =>
    sentBackTo(fileOf(...entries), closing.by).map(({ asked, answer }) => `${asked.kind} ${answer.kind}`)

  it('is hers who asked, and nobody else’s', () => {
    const file = fileOf(closing, notYetTo(closing))
    expect(sentBackTo(file, closing.by)).toHaveLength(1)
    expect(sentBackTo(file, notYetTo(closing).by)).toEqual([])
  })

  it('is none while it waits, after a yes, and where two answered differently', () => {
    expect(back(closing)).toEqual([])
    expect(back(closing, yesTo(closing))).toEqual([])
    expect(back(closing, yesTo(closing), notYetTo(closing))).toEqual([])
  })

  it('is gone once it was asked for anew', () => {
    expect(back(closing, notYetTo(closing))).toEqual(['closure returned'])
    expect(
      back(closing, notYetTo(closing), entryOf(closure, aClosure(), { replaces: [closing.id], at: day('2026-03-12') })),
    ).toEqual([])
  })
})

describe('what waits for a second person', () => {
  it('is told oldest first', () => {
    expect(waiting(closing, plan, weighing)).toEqual([
      'plan-agreed 2026-03-01 waiting',
      'best-interests 2026-03-05 waiting',
      'closure 2026-03-09 waiting',
    ])
  })

  it('still waits after a yes of the one who asked', () => {
    expect(waiting(closing, yesTo(closing, { by: drita.member }))).toHaveLength(1)
  })

  it('waits no more once answered, struck, or replaced by a newer one', () => {
    const newer = entryOf(planAgreed, aPlanAgreed(), { replaces: [plan.id], at: day('2026-04-01') })
    expect(waiting(closing, yesTo(closing))).toEqual([])
    expect(waiting(closing, notYetTo(closing))).toEqual([])
    expect(waiting(closing, strike(closing))).toEqual([])
    expect(waiting(plan, newer)).toEqual(['plan-agreed 2026-04-01 waiting'])
  })

  it('waits again where two answered differently: they have to talk', () => {
    expect(waiting(closing, yesTo(closing), notYetTo(closing))).toEqual(['closure 2026-03-09 answered-both-ways'])
  })

  it('is no step of daily work', () => {
    expect(waiting(entryOf(action, anAction()))).toEqual([])
  })

  it('names kinds that there are, each a decision', () => {
    for (const name of NEEDS_APPROVAL) expect(KINDS.find((kind) => kind.name === name)?.nature).toBe('decision')
  })
})
