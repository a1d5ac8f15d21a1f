import { z } from 'zod'

/**
 * What is urgent, in one word that gives no reason: apart from a mark on the card, the only such thing on a first
 * screen.
 */
export const URGENT_NEEDS = ['safety', 'health', 'shelter'] as const
export const UrgentNeedOf = z.enum(URGENT_NEEDS)
export type UrgentNeedOf = z.infer<typeof UrgentNeedOf>
