import { z } from 'zod'

/** What suggests that a child of a victim is a victim too. From what is already known; the list is ours [D]. */
export const SCREENING_SIGNS = [
  'used-in-begging-or-selling',
  'used-in-petty-crime',
  'used-to-control-parent',
  'worked-for-others',
  'sold-or-given-away',
  'married-or-promised',
  'held-or-not-allowed-out',
  'moved-for-exploitation',
  'sexually-exploited',
  'threatened-to-be-taken',
  'none-seen',
  'other',
] as const
export const ScreeningSign = z.enum(SCREENING_SIGNS)

export const SCREENING_RESTS_ON = [
  'seen-by-worker',
  'said-by-family',
  'said-by-professional',
  'papers',
  'child-told-unasked',
] as const
export const ScreeningRestsOn = z.enum(SCREENING_RESTS_ON)

/** The most careful first: of two assessments the one that sees more leads. */
export const SCREENING_FINDINGS = ['is-a-victim', 'may-be-a-victim', 'cannot-tell', 'no-sign-now'] as const
export const ScreeningFinding = z.enum(SCREENING_FINDINGS)
