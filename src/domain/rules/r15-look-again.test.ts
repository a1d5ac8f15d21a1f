import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aFamilyAssessment } from '../../../test/support/work.ts'
import { familyAssessment } from '../kinds/assessment/family-assessment.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { r15LookAgain } from './r15-look-again.ts'

const levels = entryOf(levelAssessment, { levels: { family: { level: 'not-known' } } }, { at: day('2026-01-01') })
const family = entryOf(familyAssessment, aFamilyAssessment(), { at: day('2026-01-01') })

describe('R15: each instrument is used again within its interval', () => {
  it('is refused for the one that is late, and only for that', () => {
    expect(r15LookAgain(fileOf(levels, family), day('2026-04-02'))).toEqual({
      rule: 'R15',
      answer: 'refused',
      missing: ['level-assessment-again'],
    })
    expect(r15LookAgain(fileOf(levels, family), day('2026-04-01')).answer).toBe('allowed')
  })

  it('does not call late what was never used', () => {
    expect(r15LookAgain(fileOf(), day('2026-04-02')).answer).toBe('allowed')
  })

  it('takes an agency’s own intervals', () => {
    expect(r15LookAgain(fileOf(levels), day('2026-04-02'), { 'level-assessment': 180 }).answer).toBe('allowed')
  })

  it('seeks nobody out who wishes no contact', () => {
    const wish = entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } })
    expect(r15LookAgain(fileOf(levels, wish), day('2027-04-02')).answer).toBe('allowed')
  })

  it('cannot judge without `care`', () => {
    expect(r15LookAgain(fileHolding(['health']), day('2026-04-02'))).toEqual({
      rule: 'R15',
      answer: 'cannot-judge',
      dependsOn: ['care'],
    })
  })
})
