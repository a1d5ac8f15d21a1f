import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aFamilyAssessment, aRiskAssessment } from '../../../../test/support/work.ts'
import { current } from '../../file/values.ts'
import { familyAssessment } from './family-assessment.ts'
import { riskAssessment } from './risk-assessment.ts'

describe('assessing a family and a risk', () => {
  it('refuses a finding that needs support or measures and names none', () => {
    const { support, ...without } = aFamilyAssessment('suitable-with-support') as { support: string[] }
    expect(support).toEqual(['bus money'])
    expect(familyAssessment.schema.safeParse(without).success).toBe(false)
    expect(
      riskAssessment.schema.safeParse({ ...aRiskAssessment('acceptable'), finding: 'acceptable-with-measures' })
        .success,
    ).toBe(false)
  })

  it('lets the more worried of two findings lead', () => {
    const good = entryOf(familyAssessment, aFamilyAssessment('suitable'), { at: day('2026-03-09') })
    const bad = entryOf(familyAssessment, aFamilyAssessment('not-suitable'), { at: day('2026-03-01') })
    expect(current(fileOf(good, bad), familyAssessment, 'family')[0]?.id).toBe(bad.id)
  })

  it('keeps the community apart: it does not stand in for the family', () => {
    const community = entryOf(familyAssessment, { ...aFamilyAssessment(), of: 'community' })
    expect(current(fileOf(community), familyAssessment, 'family')).toEqual([])
  })
})
