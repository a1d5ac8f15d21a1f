import { z } from 'zod'

/** What is urgent, in one word that gives no reason: the only thing beside a mark on the card that stands on a first screen. */
export const URGENT_NEEDS = ['safety', 'health', 'shelter'] as const
export const UrgentNeedOf = z.enum(URGENT_NEEDS)
export type UrgentNeedOf = z.infer<typeof UrgentNeedOf>
