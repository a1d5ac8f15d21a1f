import { z } from 'zod'

/** Phases of the work, earliest first. */
export const PHASES = ['crisis', 'transition', 'inclusion'] as const
export const Phase = z.enum(PHASES)
export type Phase = z.infer<typeof Phase>
