import type { Ruling } from '../entry/ruling.ts'

/**
 * Combines a rule's answers about several people: refused for one is refused, not to be judged for one is not to be
 * judged. Allowed for no people.
 */
export function oneAnswer(rule: string, rulings: readonly Ruling[]): Ruling {
  const missing = rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  if (missing.length > 0) return { rule, answer: 'refused', missing: [...new Set(missing)] }
  const dependsOn = rulings.flatMap((ruling) => (ruling.answer === 'cannot-judge' ? ruling.dependsOn : []))
  return dependsOn.length > 0
    ? { rule, answer: 'cannot-judge', dependsOn: [...new Set(dependsOn)].sort() }
    : { rule, answer: 'allowed' }
}
