import { msg } from '@lingui/core/macro'
import { nonPunishment } from '#domain/kinds/rights/non-punishment.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(nonPunishment, {
  group: 'rare',
  order: 73,
  icon: 'shield',
  calledFor: { ages: ['6-11', '12-14', '15-17', '18-24', '25-or-more'] },
  ask: msg`Child blamed for forced acts`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'arrested, detained, charged, juvenile justice',
  }),
  name: msg`Protection from punishment`,
  titled: (body, { code, say }) => say(msg`Protection from punishment: ${code(body.stands)}`),
  lined: (body, { said }) => said(body.childSays),
  fields: {
    matter: GENERATED,
    blamedFor: {
      label: msg`For what?`,
      codes: { begging: msg({ context: 'answer to “For what?”', message: 'Begging' }) },
    },
    stands: {
      label: msg`Has anybody argued that the child must not be punished?`,
      codes: { refused: msg`It was argued, and refused` },
    },
    held: msg`Is the child held?`,
    childSays: msg`What does the child say?`,
    raisedBy: { label: msg`Who argued it?`, rare: true },
    body: { label: msg`To which court or office?`, rare: true },
    lawyer: { label: msg`Who is the child’s lawyer?`, rare: true },
    nextOn: { label: msg`What is the next date?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
