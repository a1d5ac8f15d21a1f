import { z } from 'zod'

/** Matters that a best-interests record decides. */
export const BEST_INTERESTS_TRIGGERS = [
  'where-to-live',
  'contact-with-family',
  'return',
  'family-reunification',
  'durable-solution-alone',
  'exceptional-temporary-care',
  'separation-from-parents-against-will',
  'adoption-or-relinquishment',
  'disputed-custody',
  'sharing-information',
  'taking-part-in-proceedings',
  'other',
] as const
export const BestInterestsTrigger = z.enum(BEST_INTERESTS_TRIGGERS)
export type BestInterestsTrigger = z.infer<typeof BestInterestsTrigger>

/**
 * Triggers that need the larger size, a panel (P22). A return into the child's own family does not: a panel for every
 * return does not exist in these countries and would be bypassed. The list is ours; a country pack may lengthen it.
 */
export const NEEDS_DETERMINATION: readonly BestInterestsTrigger[] = [
  'durable-solution-alone',
  'exceptional-temporary-care',
  'separation-from-parents-against-will',
  'adoption-or-relinquishment',
]
