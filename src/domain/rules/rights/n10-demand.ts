import type { CaseFile } from '../../file/case-file.ts'
import type { Ruling } from '../../entry/ruling.ts'

/**
 * Folders of which nothing is given without a court's order: what was said to a psychologist, what was done to a child,
 * where a child is.
 */
const ONLY_BY_COURT = ['therapy', 'origins', 'whereabouts', 'health'] as const

/**
 * N10: an authority gets the least, fact by fact, on a named law, with advice, by two people. A *no* needs none of
 * this.
 */
export function n10LeastByTwo(
  file: CaseFile,
  given: { readonly facts: readonly string[]; readonly order: string; readonly advice?: string | undefined },
): Ruling {
  const entries = file.entries.filter((entry) => given.facts.includes(entry.id))
  const beyond =
    given.order !== 'court-order' &&
    entries.some((entry) => (ONLY_BY_COURT as readonly string[]).includes(entry.folder))
  const missing = [
    ...(given.advice === undefined ? ['legal-advice'] : []),
    ...(entries.length < given.facts.length ? ['entry-that-stands'] : []),
    ...(beyond ? ['order-of-a-court'] : []),
  ]
  return missing.length > 0 ? { rule: 'N10', answer: 'refused', missing } : { rule: 'N10', answer: 'allowed' }
}
