import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { r13BirthRegistrationChecked } from './r13-birth-registration.ts'

const state = (is: 'registered' | 'not-registered' | 'not-known') =>
  entryOf(birthRegistration, { state: is, certificate: 'not-known', obstacles: [], legalAdvice: 'not-yet' })

describe('R13: somebody has looked whether the birth is registered', () => {
  it('refuses where nobody looked, or nobody knows yet', () => {
    for (const file of [fileOf(), fileOf(state('not-known'))])
      expect(r13BirthRegistrationChecked(file)).toMatchObject({
        answer: 'refused',
        missing: ['birth-registration-checked'],
      })
  })

  it('allows both answers: that it is not registered is one', () => {
    for (const is of ['registered', 'not-registered'] as const)
      expect(r13BirthRegistrationChecked(fileOf(state(is))).answer).toBe('allowed')
  })

  it('cannot judge without the folder of papers', () => {
    expect(r13BirthRegistrationChecked(fileHolding(['care'], state('registered')))).toEqual({
      rule: 'R13',
      answer: 'cannot-judge',
      dependsOn: ['status'],
    })
  })
})
