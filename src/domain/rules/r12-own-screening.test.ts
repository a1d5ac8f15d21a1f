import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { due } from '../dues/due.ts'
import { identificationStatus } from '../kinds/experience/identification-status.ts'
import { childGroup } from '../kinds/registration/child-group.ts'
import { KINDS } from '../kinds.ts'
import { r12OwnScreening } from './r12-own-screening.ts'

const leftBehind = entryOf(childGroup, { group: 'left-behind', stands: 'yes' })
const screened = entryOf(identificationStatus, { status: 'screened-no-sign', by: 'own-screening' })

describe('R12: the child of a victim is looked at in their own right', () => {
  it('refuses where nobody has considered whether this child is a victim too, and makes nothing due for it', () => {
    expect(r12OwnScreening(fileOf(leftBehind))).toEqual({ rule: 'R12', answer: 'refused', missing: ['own-screening'] })
    expect(due(KINDS, fileOf(leftBehind), day('2026-03-01'))).toEqual([])
  })

  it('allows once somebody has, whatever came of it, and where the child came as a victim', () => {
    expect(r12OwnScreening(fileOf(leftBehind, screened)).answer).toBe('allowed')
    expect(
      r12OwnScreening(fileOf(leftBehind, entryOf(childGroup, { group: 'trafficked-child', stands: 'suspected' })))
        .answer,
    ).toBe('allowed')
    expect(r12OwnScreening(fileOf()).answer).toBe('allowed')
  })

  it('cannot judge without the folders where it would stand', () => {
    expect(r12OwnScreening(fileHolding(['care'], leftBehind))).toEqual({
      rule: 'R12',
      answer: 'cannot-judge',
      dependsOn: ['justice', 'origins'],
    })
    expect(r12OwnScreening(fileHolding(['origins'], leftBehind))).toEqual({
      rule: 'R12',
      answer: 'cannot-judge',
      dependsOn: ['justice'],
    })
  })
})
