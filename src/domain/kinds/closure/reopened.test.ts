import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aClosure, yesTo } from '../../../../test/support/work.ts'
import { caseStatus } from '../../file/case-status.ts'
import { closure } from './closure.ts'
import { reopened } from './reopened.ts'

describe('opening a file again', () => {
  it('refuses to be without a reason', () => {
    expect(reopened.schema.safeParse({ askedBy: 'child' }).success).toBe(false)
  })

  it('ends the closing it names, and a later closing ends it in turn', () => {
    const first = entryOf(closure, aClosure(), { at: day('2026-03-01') })
    const again = entryOf(reopened, { because: 'She called.', askedBy: 'child' }, { replaces: [first.id] })
    const second = entryOf(closure, aClosure(), { replaces: [again.id], at: day('2026-02-01') })
    expect(caseStatus(fileOf(first, yesTo(first), again))).toMatchObject({ is: 'reopened', clash: false })
    expect(caseStatus(fileOf(first, yesTo(first), again, second))).toMatchObject({
      is: 'closure-asked',
      asked: [second.id],
    })
    expect(caseStatus(fileOf(first, yesTo(first), again, second, yesTo(second)))).toMatchObject({
      is: 'closed',
      clash: false,
    })
  })
})
