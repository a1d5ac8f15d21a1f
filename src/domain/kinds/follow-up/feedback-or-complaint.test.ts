import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aClosure, yesTo } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../closure/closure.ts'
import { feedbackOrComplaint } from './feedback-or-complaint.ts'

const asks = {
  status: 'open' as const,
  request: 'see-my-file',
  sort: 'asks-to-see' as const,
  from: 'child' as const,
  words: 'What did you write?',
  wantsAnswer: false,
}

describe('what a child says about the help', () => {
  it('has no sort for an allegation about staff: that is not for this file', () => {
    expect(feedbackOrComplaint.schema.safeParse({ ...asks, sort: 'allegation-about-staff' }).success).toBe(false)
  })

  it('refuses an answer that does not say what was told', () => {
    expect(
      feedbackOrComplaint.schema.safeParse({ status: 'answered', request: 'see-my-file', answer: 'done' }).success,
    ).toBe(false)
  })

  it('waits thirty days for an answer about her own file, also after closing', () => {
    const asked = entryOf(feedbackOrComplaint, asks)
    const closing = entryOf(closure, aClosure())
    const waits = { what: 'answer-to-request', on: '2026-03-31', entry: asked.id }
    expect(due(KINDS, fileOf(asked), day('2026-03-02'))).toEqual([waits])
    expect(due(KINDS, fileOf(asked, closing, yesTo(closing)), day('2026-03-02'))).toContainEqual(waits)
  })

  it('asks nothing back of praise', () => {
    const praise = entryOf(feedbackOrComplaint, { ...asks, sort: 'feedback', words: 'The nurse was kind.' })
    expect(due(KINDS, fileOf(praise), day('2026-03-02'))).toEqual([])
  })
})
