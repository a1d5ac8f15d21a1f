import { z } from 'zod'

/** Every time that a country may set, with its unit in its name. None of them ends help for a child. */
export const TIMERS = [
  'crisis-phase-days',
  'urgent-risk-days',
  'high-risk-days',
  'look-again-days',
  'family-look-again-days',
  'aftercare-months',
  'aftercare-most-months',
  'aftercare-first-within-months',
  'adulthood-from-years',
  'answer-request-days',
  'answer-demand-days',
  'keep-contact-days',
  'file-link-months',
  'data-consent-from-years',
] as const
export const Timer = z.enum(TIMERS)
export type Timer = z.infer<typeof Timer>

/** The times in an agency, where its chosen country sets any. Rules use them; otherwise their own. */
export type Times = Readonly<Partial<Record<Timer, number>>>
