import { describe, expect, it } from 'vitest'
import { FOLDERS } from '../entry/ids.ts'
import { fileHolding, fileOf } from '../../../test/support/entries.ts'
import { r01NoGateOnIdentification } from './r01-no-service-gate.ts'
import { r11NoClosingForDeclining, r11NoPenalty } from './r11-no-penalty.ts'

describe('R11: declining is recorded and never punished', () => {
  it('is refused where one service was made the price of another, or help the price of testifying', () => {
    expect(r11NoPenalty({ stage: 'discontinued', reasons: ['condition-on-another-service'] })).toEqual({
      rule: 'R11',
      answer: 'refused',
      missing: ['help-without-condition'],
    })
    expect(r11NoPenalty({ stage: 'absent', gap: ['asks-for-cooperation-with-justice'] }).answer).toBe('refused')
  })

  it('is allowed for a plain *no*, whatever its reason', () => {
    expect(r11NoPenalty({ stage: 'declined', reasons: ['does-not-trust-it'] }).answer).toBe('allowed')
  })

  it('closes no file for declining while other help runs', () => {
    expect(r11NoClosingForDeclining(fileOf(), 'refused-services', [{}])).toEqual({
      rule: 'R11',
      answer: 'refused',
      missing: ['other-help-still-runs'],
    })
    expect(r11NoClosingForDeclining(fileOf(), 'refused-services', []).answer).toBe('allowed')
    expect(r11NoClosingForDeclining(fileOf(), 'goals-met', [{}]).answer).toBe('allowed')
  })

  it('cannot judge a closing for declining without the folders in which help may run', () => {
    const ruling = r11NoClosingForDeclining(fileHolding(['care']), 'refused-services', [])
    expect(ruling).toMatchObject({ answer: 'cannot-judge' })
    expect(r11NoClosingForDeclining(fileHolding(FOLDERS), 'refused-services', []).answer).toBe('allowed')
  })
})

describe('R1: no service waits for formal identification', () => {
  it('is refused where a provider asked for it, and allowed for every other gap', () => {
    expect(r01NoGateOnIdentification({ stage: 'absent', gap: ['asks-for-formal-identification'] }).answer).toBe(
      'refused',
    )
    expect(r01NoGateOnIdentification({ stage: 'absent', gap: ['full'] }).answer).toBe('allowed')
    expect(r01NoGateOnIdentification({ stage: 'in-progress' }).answer).toBe('allowed')
  })
})
