import { z } from 'zod'
import { Whom } from '../entry/entry.ts'
import { Line } from '../entry/say.ts'
import { ContactWay } from './contact.ts'

/** One way that was agreed: through whom, under which number, when, where, and as whom we introduce ourselves. */
export const AgreedWay = z.strictObject({
  way: ContactWay,
  /** The child, or a person who passes a message on. */
  to: Whom,
  number: Line.optional(),
  when: Line.optional(),
  where: Line.optional(),
  /** Who we say that we are. */
  weAre: Line.optional(),
})
export type AgreedWay = z.infer<typeof AgreedWay>

/** Most ways in one entry. */
export const MOST_WAYS = 40
