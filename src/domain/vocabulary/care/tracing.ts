import { z } from 'zod'

/** How family is searched for. The ways are those of Primero, in our words. */
export const TRACING_WAYS = [
  'case-by-case',
  'by-hand-of-an-authority',
  'in-many-places',
  'with-a-picture',
  'through-an-organisation',
  'through-red-cross-or-red-crescent',
  'by-the-child',
  'other',
] as const
export const TracingWay = z.enum(TRACING_WAYS)

/**
 * The result. `verified`: somebody checked that this is the person; finding alone is not sufficient for handing over a
 * child.
 */
export const TRACING_STATES = ['in-progress', 'found', 'verified', 'reunified', 'not-found', 'ended'] as const
export const TracingState = z.enum(TRACING_STATES)

export const TRACING_WHY = ['contact', 'return', 'to-know-them', 'papers', 'inheritance', 'other'] as const
export const TracingWhy = z.enum(TRACING_WHY)
