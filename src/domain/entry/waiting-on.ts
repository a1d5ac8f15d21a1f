import { z } from 'zod'
import { PlainDate } from './plain-date.ts'
import { Line } from './say.ts'

/** Others must act first: who, since when, and when they were asked again. Never shown as the worker's own delay. */
export const WaitingOn = z.strictObject({ who: Line, since: PlainDate, askedAgain: z.array(PlainDate).max(50) })
export type WaitingOn = z.infer<typeof WaitingOn>
