import { z } from 'zod'
import { unsafeText } from './unsafe-text.ts'
import { wrongWith } from './wrong-with.ts'

/** Text of a file that came from outside, wherever it is kept or passed on since: nothing in it hides, turns, or runs. */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .superRefine((text, context) => {
      const code = unsafeText(text)
      if (code !== undefined) context.addIssue(wrongWith({ code }))
    })
