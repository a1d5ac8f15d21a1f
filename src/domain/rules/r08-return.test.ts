import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import {
  aBestInterests,
  aFamilyAssessment,
  aRiskAssessment,
  aView,
  notYetTo,
  yesTo,
} from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import type { Folder } from '../entry/ids.ts'
import { familyAssessment } from '../kinds/assessment/family-assessment.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { bestInterests } from '../kinds/planning/best-interests.ts'
import { views } from '../kinds/planning/views.ts'
import { r08Return } from './r08-return.ts'

const risk = entryOf(riskAssessment, aRiskAssessment())
const family = entryOf(familyAssessment, aFamilyAssessment())
const decision = entryOf(bestInterests, aBestInterests())
const yes = yesTo(decision)
const view = entryOf(views, aView())
const all = [risk, family, decision, yes, view]
const without = (...left: readonly Entry[]) => all.filter((entry) => !left.includes(entry))
const missing = (...entries: readonly Entry[]) => {
  const ruling = r08Return(fileOf(...entries))
  return ruling.answer === 'refused' ? ruling.missing : ruling.answer
}

describe('R8: no return without risk and family assessment, a best-interests decision and the child’s own view', () => {
  it.each([
    ['risk assessment', [risk], ['risk-assessment']],
    ['family assessment', [family], ['family-assessment']],
    ['best-interests decision', [decision, yes], ['best-interests-decision']],
    ['approval of it', [yes], ['best-interests-approval']],
    ['view of the child', [view], ['childs-own-view']],
  ])('is refused without a %s', (_, left, expected) => {
    expect(missing(...without(...left))).toEqual(expected)
  })

  it('is refused on a finding of *not acceptable*, *not suitable* or *not known*, also where a better one stands beside it', () => {
    for (const finding of ['not-acceptable', 'not-known'] as const)
      expect(missing(...all, entryOf(riskAssessment, aRiskAssessment(finding)))).toEqual(['risk-acceptable'])
    for (const finding of ['not-suitable', 'not-known'] as const)
      expect(missing(...all, entryOf(familyAssessment, aFamilyAssessment(finding)))).toEqual(['family-suitable'])
  })

  it('is refused on a decision that she stays, or one that was sent back', () => {
    const stays = entryOf(bestInterests, aBestInterests({ chosen: 1 }))
    expect(missing(...without(decision, yes), stays, yesTo(stays))).toEqual(['best-interests-for-return'])
    expect(missing(...all, notYetTo(decision))).toEqual(['best-interests-approval'])
  })

  it('is not satisfied by *nobody asked her*, and is by *she did not want to say*', () => {
    const say = (answer: 'did-not-want-to-say') => entryOf(views, aView({ say: { answer } }))
    expect(
      missing(...without(view), entryOf(views, aView({ say: { answer: 'not-asked', because: 'no time' } }))),
    ).toEqual(['childs-own-view'])
    expect(missing(...without(view), say('did-not-want-to-say'))).toBe('allowed')
  })

  it('is allowed with all of it, also with measures and support', () => {
    expect(missing(...all)).toBe('allowed')
    expect(
      missing(
        ...without(risk, family),
        entryOf(riskAssessment, aRiskAssessment('acceptable-with-measures')),
        entryOf(familyAssessment, aFamilyAssessment('suitable-with-support')),
      ),
    ).toBe('allowed')
  })

  it('cannot judge without the folders where a worse finding may stand', () => {
    const most: readonly Folder[] = ['care', 'justice', 'therapy']
    expect(r08Return(fileHolding(most, ...all))).toEqual({
      rule: 'R8',
      answer: 'cannot-judge',
      dependsOn: ['origins', 'whereabouts'],
    })
    expect(r08Return(fileHolding([], ...all))).toMatchObject({ answer: 'cannot-judge' })
  })

  it('refuses on what is plainly missing in a folder that is held, whatever the others hold', () => {
    expect(r08Return(fileHolding(['care'], ...without(family)))).toMatchObject({
      answer: 'refused',
      missing: ['family-assessment'],
    })
  })
})
