import { msg } from '@lingui/core/macro'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(identityPaper, {
  group: 'rare',
  order: 54,
  icon: 'paper',
  ask: msg`A paper the child has, or lacks`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'ID card, passport, identity document',
  }),
  name: msg`A paper`,
  titled: (body, { code, say }) => say(msg`${code(body.paper)}: ${code(body.stands)}`),
  lined: (body, { day, say }) => (body.validUntil === undefined ? null : say(msg`until ${day(body.validUntil)}`)),
  fields: {
    paper: msg`Which paper?`,
    stands: {
      label: msg`Where is it?`,
      codes: { lost: msg({ context: 'answer to “Where is it?”', message: 'Lost' }) },
    },
    country: { label: msg`Which country?`, rare: true },
    keptBy: { label: msg`Who has it?`, rare: true },
    validUntil: { label: msg`Valid until`, rare: true },
    number: { label: msg`Number`, rare: true },
    wrongIn: { label: msg`What is wrong on the paper?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
