import { msg } from '@lingui/core/macro'
import { referralTakenBack } from '#domain/kinds/services/referral-taken-back.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(referralTakenBack, {
  group: 'rare',
  order: 12,
  icon: 'again',
  calledFor: { after: ['referral'] },
  ask: msg`We took back what we asked`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'cancel a referral, withdraw a referral',
  }),
  name: msg`Taken back`,
  lined: (body, { code }) => `${code(body.because)} · ${code(body.paper)}`,
  fields: {
    referral: { label: msg`What was asked`, of: 'referral' },
    because: { label: msg`Why?`, codes: { 'not-safe-there': msg`It is not safe there` } },
    theyWereTold: msg`Were they told?`,
    paper: { label: msg`What became of the paper?`, hint: msg`What they heard cannot be unheard. Write what is true.` },
    words: { label: msg`In a few words`, rare: true },
  },
})
