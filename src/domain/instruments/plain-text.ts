import { z } from 'zod'

/**
 * Text of a file that came from outside. Letters of every script, and the joiners that Khmer, Persian or Burmese need, are taken;
 * what could make a text read as another, run in a page, or run in a table is not.
 */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(longest, `is longer than ${longest} letters`)
    .superRefine((text, context) => {
      const reason = whyNotPlain(text)
      if (reason !== undefined) context.addIssue({ code: 'custom', message: reason })
    })

/** Turns the direction of what follows, so that a text shows as another than it is. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/u
/** Tab and new lines aside. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u
const MARKUP = /<[A-Za-z!/?]|&#|javascript:/iu
const FORMULA = /^[=+@]|^-\s*[\p{L}\p{N}(]/u

function whyNotPlain(text: string): string | undefined {
  if (TURNS.test(text)) return 'holds a mark that turns the direction of writing'
  if (CONTROL.test(text)) return 'holds a letter that cannot be shown'
  if (!text.isWellFormed()) return 'holds half a letter'
  if (MARKUP.test(text)) return 'holds markup; write plain words'
  return FORMULA.test(text) ? 'begins as a formula does' : undefined
}
