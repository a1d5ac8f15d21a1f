import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Tracing family, return, and customary care by others. */
export const returnCodes: Readonly<Record<string, MessageDescriptor>> = {
  'case-by-case': msg`Case by case`,
  'by-hand-of-an-authority': msg`Through an authority`,
  'in-many-places': msg`In many places at once`,
  'with-a-picture': msg`With a picture`,
  'through-an-organisation': msg`Through an organisation`,
  'through-red-cross-or-red-crescent': msg`Through the Red Cross or Red Crescent`,
  'by-the-child': msg`The child searches`,
  found: msg({ context: 'in a list of codes: return', message: 'Found' }),
  verified: msg`Confirmed as the right person`,
  reunified: msg({ context: 'answer to “What was the result?”', message: 'Together again' }),
  'to-know-them': msg`To get to know them`,
  inheritance: msg({ context: 'answer to “What for?”', message: 'An inheritance' }),
  'lives-there-still': msg`Lives there still`,
  'lives-elsewhere-by-wish': msg`Lives elsewhere, as wished`,
  'had-to-leave': msg`Could not stay`,
  'seen-elsewhere': msg`I saw the child elsewhere`,
  'told-by-others': msg`Others told us`,
  'where-the-child-is': msg`Where the child is`,
  'where-the-child-would-go': msg`Where the child would go`,
  'go-between': msg({ context: 'answer to “Who arranged it?”', message: 'A go-between' }),
  'a-trade': msg({ context: 'answer to “What was promised?”', message: 'Learning a trade' }),
  'money-to-the-family': msg`Money for the family`,
}
