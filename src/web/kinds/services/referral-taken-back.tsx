import { msg } from '@lingui/core/macro'
import { referralTakenBack } from '#domain/kinds/services/referral-taken-back.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(referralTakenBack, {
  group: 'rare',
  order: 12,
  icon: 'again',
  calledFor: { after: ['referral'] },
  ask: msg`Withdraw a referral`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'cancel a referral, withdraw a referral',
  }),
  name: msg`Withdrawn`,
  lined: (body, { code }) => `${code(body.because)} · ${code(body.paper)}`,
  fields: {
    referral: { label: msg`Which referral?`, of: 'referral' },
    because: { label: msg`Why?`, codes: { 'not-safe-there': msg`It is not safe there` } },
    theyWereTold: msg`Were they told?`,
    paper: { label: msg`What happened to the slip?`, hint: msg`They still know what they heard. Write what is true.` },
    words: { label: msg`In a few words`, rare: true },
  },
})
