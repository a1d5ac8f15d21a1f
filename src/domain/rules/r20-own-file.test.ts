import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { feedbackOrComplaint } from '../kinds/follow-up/feedback-or-complaint.ts'
import { r20NothingUnanswered, r20OwnFile } from './r20-own-file.ts'

const asks = (sort: 'asks-to-see' | 'asks-to-correct' | 'asks-to-withdraw' | 'appeal' | 'feedback') =>
  entryOf(feedbackOrComplaint, {
    status: 'open',
    request: 'r',
    sort,
    from: 'child',
    words: 'What did you write?',
    wantsAnswer: false,
  })

describe('R20: whoever the file is about may see it, have it corrected, and withdraw', () => {
  it.each(['asks-to-see', 'asks-to-correct', 'asks-to-withdraw', 'appeal'] as const)(
    'is refused once %s waited longer than thirty days',
    (sort) => {
      expect(r20OwnFile(fileOf(asks(sort)), day('2026-04-01'))).toEqual({
        rule: 'R20',
        answer: 'refused',
        missing: ['answer-to-request'],
      })
      expect(r20OwnFile(fileOf(asks(sort)), day('2026-03-31')).answer).toBe('allowed')
    },
  )

  it('is allowed once it was answered, and for praise that wants no answer', () => {
    const asked = asks('asks-to-see')
    const answered = entryOf(
      feedbackOrComplaint,
      { status: 'answered', request: 'r', answer: 'done', told: 'We read it together.' },
      { replaces: [asked.id] },
    )
    expect(r20OwnFile(fileOf(asked, answered), day('2027-04-01')).answer).toBe('allowed')
    expect(r20OwnFile(fileOf(asks('feedback')), day('2027-04-01')).answer).toBe('allowed')
  })

  it('lets no file close over a question, however young', () => {
    expect(r20NothingUnanswered(fileOf(asks('asks-to-correct'))).answer).toBe('refused')
    expect(r20NothingUnanswered(fileOf()).answer).toBe('allowed')
  })

  it('cannot judge without `care`', () => {
    for (const ruling of [r20OwnFile(fileHolding([]), day('2026-04-01')), r20NothingUnanswered(fileHolding([]))])
      expect(ruling).toEqual({ rule: 'R20', answer: 'cannot-judge', dependsOn: ['care'] })
  })
})
