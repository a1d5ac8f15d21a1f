import { msg } from '@lingui/core/macro'
import { witnessSupport } from '#domain/kinds/rights/witness-support.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(witnessSupport, {
  group: 'rare',
  order: 72,
  icon: 'shield',
  calledFor: { after: ['proceeding'] },
  ask: msg`Support at a hearing or interview`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'testimony, court preparation, witness protection',
  }),
  name: msg`Support at a hearing`,
  titled: (body, { code, say }) => say(msg`${code(body.measure)}: ${code(body.stands)}`),
  lined: (body, { said }) => said(body.childWants),
  fields: {
    measure: {
      label: msg`What is it?`,
      codes: {
        interpreter: msg({ context: 'answer to “What is it?”', message: 'An interpreter' }),
        'support-person': msg`A support person`,
      },
    },
    stands: { label: msg`Status`, codes: { refused: msg`It was refused` } },
    by: { label: msg`By whom?`, add: msg`Add another` },
    childWants: msg`What support does the child want?`,
    words: { label: msg`In a few words`, rare: true },
  },
})
