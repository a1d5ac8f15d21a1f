import { describe, expect, it } from 'vitest'
import { r16ReasonGiven } from './r16-reason-given.ts'

describe('R16: every decision has its reason', () => {
  it.each([undefined, '', '  \n'])('refuses %j', (reason) => {
    expect(r16ReasonGiven(reason)).toEqual({ rule: 'R16', answer: 'refused', missing: ['reason'] })
  })

  it('allows a reason in words, and can always judge: it reads the draft alone', () => {
    expect(r16ReasonGiven('She asked for it.').answer).toBe('allowed')
  })
})
