import { z } from 'zod'

export const CLOSURE_REASONS = [
  'goals-met',
  'transferred',
  'moved',
  'came-of-age-with-plan',
  'own-wish-of-age',
  'refused-services',
  'withdrew-consent',
  'returned-abroad',
  'not-eligible',
  'agency-cannot-go-on',
  'duplicate',
] as const
export const ClosureReason = z.enum(CLOSURE_REASONS)
export type ClosureReason = z.infer<typeof ClosureReason>

/** A light closure requires no review and no aftercare (P24): there is nobody to visit. */
export const LIGHT_CLOSURE_REASONS = ['died', 'lost', 'met-once'] as const
export const LightClosureReason = z.enum(LIGHT_CLOSURE_REASONS)
