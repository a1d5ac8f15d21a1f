import { describe, expect, it } from 'vitest'
import { r01NoGateOnIdentification } from './r01-no-service-gate.ts'

describe('R1: no service waits for formal identification', () => {
  it('refuses help that asks for it', () => {
    expect(
      r01NoGateOnIdentification({ stage: 'unfit', gap: ['full', 'asks-for-formal-identification'] }),
    ).toMatchObject({ answer: 'refused', missing: ['help-without-identification'] })
  })

  it('allows help without it, and can always judge: it reads no folder', () => {
    expect(r01NoGateOnIdentification({ stage: 'absent', gap: ['full'] }).answer).toBe('allowed')
    expect(r01NoGateOnIdentification({ stage: 'offered' }).answer).toBe('allowed')
  })
})
