import { msg } from '@lingui/core/macro'
import { referralChased } from '#domain/kinds/services/referral-chased.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(referralChased, {
  group: 'rare',
  order: 11,
  icon: 'call',
  calledFor: { after: ['referral'] },
  ask: msg`We asked the service again`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'referral reminder, referral follow-up',
  }),
  name: msg`Referral: asked again`,
  lined: (body, { code }) =>
    [code(body.how), body.spokeTo, body.words].filter((part) => part !== undefined).join(' · '),
  fields: {
    referral: { label: msg`Which referral?`, of: 'referral' },
    how: {
      label: msg`How?`,
      codes: {
        paper: msg({ context: 'answer to “How?”', message: 'On paper' }),
        message: msg({ context: 'answer to “How?”', message: 'By message' }),
      },
    },
    spokeTo: { label: msg`Who did you speak to?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
