import { msg } from '@lingui/core/macro'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(birthRegistration, {
  group: 'rare',
  order: 51,
  icon: 'paper',
  ask: msg`Birth registration`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'birth certificate, late registration',
  }),
  name: msg`Birth registration`,
  titled: (body, { code, say }) => say(msg`Birth: ${code(body.state)}`),
  lined: (body, { codes }) => body.next ?? (body.obstacles.length === 0 ? null : codes(body.obstacles)),
  fields: {
    state: msg`Is the birth registered?`,
    certificate: {
      label: msg`Where is the certificate?`,
      codes: {
        lost: msg({ context: 'answer to “Where is the certificate?”', message: 'Lost' }),
        none: msg({ context: 'answer to “Where is the certificate?”', message: 'No certificate' }),
      },
    },
    obstacles: {
      label: msg`What is in the way?`,
      hint: msg`A birth can always be registered without a father. Get legal advice first: naming the father may give him rights.`,
    },
    legalAdvice: { label: msg`Legal advice`, codes: { given: msg`It was given` } },
    country: { label: msg`In which country?`, rare: true },
    next: { label: msg`What comes next?`, rare: true },
    nextOn: { label: msg`When?`, rare: true },
    waitingOn: { label: msg`Who are we waiting for?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
