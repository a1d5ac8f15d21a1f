import { msg } from '@lingui/core/macro'
import { tracingRequest } from '#domain/kinds/care/tracing-request.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { DECIDED_ALONE_FACE } from '../lawful-face.ts'

export const face = defineFace(tracingRequest, {
  group: 'changed',
  order: 21,
  icon: 'search',
  ask: msg`Look for the family`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'family tracing, FTR, RFL, restoring family links',
  }),
  name: msg`Looking for the family`,
  titled: (body, { say, who }) =>
    body.is === 'asked'
      ? say(msg`Looking for the family, with ${who(body.through)}`)
      : say(msg`Looking for the family was called off`),
  lined: (body, { everyone }) => (body.is === 'asked' ? (body.words ?? (everyone(body.sought) || null)) : body.because),
  fields: {
    is: { label: msg`Which of these?`, codes: { asked: msg`We ask for a search` } },
    tracing: GENERATED,
    sought: {
      label: msg`Who are you looking for?`,
      hint: msg`Do not look for anyone who may be involved in the harm.`,
    },
    words: { label: msg`What is known of them?`, hint: msg`If you know no name` },
    why: {
      label: msg`What for?`,
      codes: {
        return: msg`To go back to them`,
        other: msg({ context: 'answer to “What for?”', message: 'Something else' }),
      },
    },
    ways: msg`How?`,
    through: msg`Who searches?`,
    contact: { label: msg`May they speak with the family?`, codes: { 'may-be-made': msg`Yes, they may` } },
    told: { label: msg`What are they told?`, hint: msg`The least they need. One on each line` },
    neverSaid: { label: msg`What must they never say?`, hint: msg`One on each line` },
    childSays: msg`What does the child say?`,
    lawful: {
      label: msg`What is the legal basis?`,
      fields: {
        basis: msg`What is the legal basis?`,
        danger: msg`Which danger?`,
        law: msg`Which law?`,
        childTold: { label: msg`Does the child know?`, codes: { yes: msg`Yes, the child knows` } },
        because: { label: msg`Why?`, rare: true },
        reason: msg`Why is it best for the child?`,
        secondPerson: {
          label: msg`Who decided it with you?`,
          hint: msg`A member answers on their own device. The answer of a person without an account is marked “on paper, unconfirmed”.`,
        },
        alone: DECIDED_ALONE_FACE,
      },
    },
    answerBy: { label: msg`An answer is expected by`, rare: true },
    because: msg`Why is the search called off?`,
  },
})
