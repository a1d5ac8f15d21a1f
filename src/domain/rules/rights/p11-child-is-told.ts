import type { Ruling } from '../../entry/ruling.ts'

/**
 * P11: a child is told of a report that the law requires, as a rule before it is made. Not telling is for safety alone,
 * with its reason.
 */
export function p11ChildIsTold(childTold: {
  readonly told: 'before' | 'after' | 'not-yet' | 'not-safe-to-tell'
}): Ruling {
  return childTold.told === 'not-yet' || childTold.told === 'after'
    ? { rule: 'P11', answer: 'refused', missing: ['child-told-before-report'] }
    : { rule: 'P11', answer: 'allowed' }
}

/**
 * P11: what the law may require to be reported is decided by two people, or by one who says why nobody else could be
 * reached.
 */
export const p11DecidedTogether = (missing: readonly string[]): Ruling =>
  missing.length > 0 ? { rule: 'P11', answer: 'refused', missing } : { rule: 'P11', answer: 'allowed' }
