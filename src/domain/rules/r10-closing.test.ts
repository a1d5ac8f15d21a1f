import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aClosure, aConference } from '../../../test/support/work.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { r10Closing } from './r10-closing.ts'

const { aftercare, childTold } = aClosure()
const closing = { at: day('2026-03-02'), aftercare, childTold }
const conference = (purpose: 'review' | 'crisis', at: string) =>
  entryOf(caseConference, aConference({ purpose }), { at: day(at) })
const levels = (at: string) => entryOf(levelAssessment, { levels: { family: { level: 'not-known' } } }, { at: day(at) })

describe('R10: closing needs a review, an aftercare plan and a supervisor', () => {
  it('is refused without a review, with an old one, and with a conference about something else', () => {
    expect(r10Closing(fileOf(), closing)).toEqual({ rule: 'R10', answer: 'refused', missing: ['review'] })
    expect(r10Closing(fileOf(conference('review', '2025-12-01')), closing).answer).toBe('refused')
    expect(r10Closing(fileOf(conference('crisis', '2026-02-01')), closing).answer).toBe('refused')
  })

  it('is refused without an aftercare plan, or with one in which nobody looks in', () => {
    const review = conference('review', '2026-02-01')
    expect(r10Closing(fileOf(review), { at: closing.at, childTold })).toEqual({
      rule: 'R10',
      answer: 'refused',
      missing: ['aftercare-plan'],
    })
    expect(r10Closing(fileOf(review), { ...closing, aftercare: { contacts: [] } })).toMatchObject({
      missing: ['aftercare-plan'],
    })
  })

  it('takes the four levels for a review when they were looked at a second time', () => {
    expect(r10Closing(fileOf(levels('2026-02-01')), closing).answer).toBe('refused')
    expect(r10Closing(fileOf(levels('2025-06-01'), levels('2026-02-01')), closing).answer).toBe('allowed')
  })

  it('is allowed with both', () => {
    expect(r10Closing(fileOf(conference('review', '2026-02-01')), closing)).toEqual({ rule: 'R10', answer: 'allowed' })
  })

  it('cannot judge without `care`, and refuses there what the draft itself lacks', () => {
    expect(r10Closing(fileHolding(['therapy']), closing)).toEqual({
      rule: 'R10',
      answer: 'cannot-judge',
      dependsOn: ['care'],
    })
    expect(r10Closing(fileHolding(['therapy']), { at: closing.at, childTold }).answer).toBe('refused')
  })
})
