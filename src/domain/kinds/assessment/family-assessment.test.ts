import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aFamilyAssessment, aRiskAssessment } from '../../../../test/support/work.ts'
import { returnView } from '../../care/return-view.ts'
import type { BodyOf } from '../../file/kind.ts'
import { current } from '../../file/values.ts'
import { communityAssessment } from './community-assessment.ts'
import { familyAssessment } from './family-assessment.ts'
import { riskAssessment } from './risk-assessment.ts'

const around = (wayIsSafe: BodyOf<typeof communityAssessment>['wayIsSafe'] = 'in-part') => ({
  neighboursAccept: 'yes' as const,
  schoolTakes: 'not-known' as const,
  sparedFromTalk: 'no' as const,
  helpInReach: 'in-part' as const,
  wayIsSafe,
  observation: 'The baker greets her.',
  assessedBy: [{ named: 'Dora' }],
})

describe('assessing a family, a community and a risk', () => {
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
    expect(returnView(fileOf(entryOf(communityAssessment, around()))).family).toBeNull()
  })

  it('asks of a community its own questions, each of which may be not known, and none of a family', () => {
    const { wayIsSafe, ...open } = around()
    expect(wayIsSafe).toBe('in-part')
    expect(communityAssessment.schema.safeParse(open).success).toBe(false)
    expect(communityAssessment.schema.safeParse({ ...around(), wayIsSafe: 'not-known' }).success).toBe(true)
    expect(communityAssessment.schema.safeParse({ ...around(), wantsTheChild: 'yes' }).success).toBe(false)
  })

  it('goes by the more careful of two who say otherwise whether the way is safe', () => {
    const file = fileOf(
      entryOf(communityAssessment, around('no'), { at: day('2026-03-01') }),
      entryOf(communityAssessment, around('yes'), { at: day('2026-03-09') }),
    )
    expect(returnView(file).community?.body.wayIsSafe).toBe('no')
  })
})
