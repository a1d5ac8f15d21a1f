import type { Ruling } from '../entry/ruling.ts'

/**
 * R1: no service waits for formal identification. Where a provider requires it the gap is recorded, and the supervisor
 * sees that others broke a rule.
 */
export function r01NoGateOnIdentification(service: {
  readonly stage: string
  readonly gap?: readonly string[] | undefined
}): Ruling {
  return service.gap?.includes('asks-for-formal-identification') === true
    ? { rule: 'R1', answer: 'refused', missing: ['help-without-identification'] }
    : { rule: 'R1', answer: 'allowed' }
}
