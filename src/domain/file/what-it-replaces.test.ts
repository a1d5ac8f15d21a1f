import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { aClosure, anAction, aVisit, yesTo } from '../../../test/support/work.ts'
import { caseStatus } from './case-status.ts'
import { KINDS } from '../kinds.ts'
import { closure } from '../kinds/closure/closure.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { action } from '../kinds/planning/action.ts'
import { whatItReplaces } from './what-it-replaces.ts'

const again = { kind: 'reopened', body: { because: 'She called.', askedBy: 'child' } }

describe('what an entry replaces', () => {
  it('is nothing for a kind of which many stand, for one that is not known, and for a body that cannot be read', () => {
    const file = fileOf(entryOf(action, anAction()))
    expect(whatItReplaces(KINDS, file, { kind: 'visit', body: aVisit() })).toEqual([])
    expect(whatItReplaces(KINDS, file, { kind: 'not-yet-invented', body: {} })).toEqual([])
    expect(whatItReplaces(KINDS, file, { kind: 'action', body: {} })).toEqual([])
  })

  it('is every value of the same key, so that writing resolves a clash, and none of another', () => {
    const [one, two, other] = [
      entryOf(action, anAction()),
      entryOf(action, anAction()),
      entryOf(action, anAction({ action: 'other' })),
    ]
    const replaced = whatItReplaces(KINDS, fileOf(one, two, other), {
      kind: 'action',
      body: anAction({ status: 'done' }),
    })
    expect([...replaced].sort()).toEqual([one.id, two.id].sort())
  })

  it('is no change of status for what is no change of status', () => {
    const [done, wish] = [
      entryOf(action, anAction()),
      entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } }),
    ]
    const replaced = whatItReplaces(KINDS, fileOf(done, wish), { kind: 'action', body: anAction({ status: 'done' }) })
    expect(replaced).toEqual([done.id])
  })

  it('is, for a change of status, what any of the four kinds says, so that a file can be opened from anything', () => {
    const wish = entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } })
    const closing = entryOf(closure, aClosure())
    for (const before of [[wish], [closing, yesTo(closing)], [closing], [wish, closing, yesTo(closing)]]) {
      const file = fileOf(...before)
      const opened = entryOf(
        reopened,
        { because: 'She called.', askedBy: 'child' },
        { replaces: [...whatItReplaces(KINDS, file, again)] },
      )
      expect(caseStatus(fileOf(...before, opened))).toMatchObject({ is: 'reopened', asked: [], clash: false })
    }
  })
})
