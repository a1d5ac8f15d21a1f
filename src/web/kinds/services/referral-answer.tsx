import { msg } from '@lingui/core/macro'
import { referralAnswer } from '#domain/kinds/services/referral-answer.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(referralAnswer, {
  group: 'rare',
  order: 10,
  icon: 'paper',
  calledFor: { after: ['referral'] },
  ask: msg`Answer to a referral`,
  askMore: msg`on paper, by phone`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'referral accepted, referral rejected, counter-referral',
  }),
  name: msg`Answer to a referral`,
  titled: (body, { code, say }) => say(msg`${body.by}: ${code(body.answer)}`),
  lined: (body, { code }) => [code(body.how), body.words].filter((part) => part !== undefined).join(' · '),
  fields: {
    referral: { label: msg`Which referral?`, of: 'referral' },
    answer: { label: msg`What is the answer?`, codes: { done: msg`It was done` } },
    by: { label: msg`Who answered?`, hint: msg`“The secretary of the school”` },
    how: {
      label: msg`How did they answer?`,
      codes: {
        paper: msg({ context: 'answer to “How did they answer?”', message: 'On paper' }),
        message: msg({ context: 'answer to “How did they answer?”', message: 'By message' }),
      },
    },
    begins: { label: msg`When does it begin?`, rare: true },
    reference: { label: msg`Their reference number`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
