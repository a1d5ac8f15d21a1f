import { z } from 'zod'

/** Not known is an answer of its own, never an empty field. */
export const YES_NO = ['yes', 'no', 'not-known'] as const
export const YesNo = z.enum(YES_NO)
export type YesNo = z.infer<typeof YesNo>

/** Whether a person or a place is safe for this child. The order is that of caution. */
export const SAFETY = ['unsafe', 'not-known', 'safe'] as const
export const Safety = z.enum(SAFETY)
export type Safety = z.infer<typeof Safety>
