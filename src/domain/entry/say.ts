import { z } from 'zod'

/** What a person writes in their own words. Leading and trailing spaces are removed; nothing else is changed. */
export const Words = z.string().trim().min(1).max(20_000)
/** A title, a name of a place or of a service, one line. */
export const Line = z.string().trim().min(1).max(300)

/**
 * What a child or a relative says about a matter. Not wanting to say is an answer, and not having been asked is told with its reason:
 * silence is never filled in. `showed` is for those who answer without words: by playing, drawing, pointing, turning away.
 */
export const Say = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('said'), words: Words, language: z.string().min(2).max(35).optional() }),
  z.strictObject({ answer: z.literal('showed'), words: Words }),
  z.strictObject({ answer: z.literal('did-not-want-to-say') }),
  z.strictObject({ answer: z.literal('not-asked'), because: Words }),
])
export type Say = z.infer<typeof Say>

/** Whether the person was given the chance to answer; declining to answer counts. */
export const wasAsked = (say: Say): boolean => say.answer !== 'not-asked'
