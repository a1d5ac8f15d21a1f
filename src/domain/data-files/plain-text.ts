import { z } from 'zod'
import { unsafeText } from './unsafe-text.ts'
import { wrongWith } from './wrong-with.ts'

/**
 * Text of a file from outside, wherever it is kept or passed on: nothing in it is hidden, reverses the reading order,
 * or can run.
 */
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
