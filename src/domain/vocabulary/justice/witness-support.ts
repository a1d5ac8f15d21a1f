import { z } from 'zod'

/** What makes testifying bearable. Our own list [D]; the country pack names the law. */
export const WITNESS_MEASURES = [
  'heard-once-and-kept',
  'child-friendly-room',
  'not-seeing-the-suspect',
  'by-video',
  'closed-hearing',
  'name-kept-back',
  'support-person',
  'own-lawyer',
  'interpreter',
  'seen-the-room-before',
  'safe-way-there',
  'breaks-and-may-stop',
  'told-what-happens',
  'protection-programme',
] as const
export const WitnessMeasure = z.enum(WITNESS_MEASURES)
export const MEASURE_STATUSES = ['needed', 'asked-for', 'granted', 'refused', 'child-does-not-want'] as const
export const MeasureStatus = z.enum(MEASURE_STATUSES)
