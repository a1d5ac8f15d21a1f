import { z } from 'zod'

/**
 * Phases of the work, earliest first. In `aftercare` the child lives her life and somebody visits; the file is still
 * open, and a child may come back from it to any of the others.
 */
export const PHASES = ['crisis', 'transition', 'inclusion', 'aftercare'] as const
export const Phase = z.enum(PHASES)
export type Phase = z.infer<typeof Phase>

/** First month of each phase, counted from the opening, and the month after the last. An agency may set its own: sources differ. */
export interface PhaseWindows {
  readonly transition: number
  readonly inclusion: number
  readonly end: number
}
