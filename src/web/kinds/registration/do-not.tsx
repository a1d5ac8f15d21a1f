import { msg } from '@lingui/core/macro'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(doNot, {
  group: 'rare',
  order: 22,
  icon: 'unsafe',
  ask: msg`Somebody must not be contacted or told`,
  askMore: msg`On the card, without a reason`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'no contact, do not contact, restraining order',
  }),
  name: msg`Mark on the card`,
  titled: (body, { say, who }) => say(msg`Mark on the card: ${who(body.person)}`),
  lined: (body, { codes, say }) => (body.never.length === 0 ? say(msg`The mark was lifted`) : codes(body.never)),
  fields: {
    person: msg`Who?`,
    called: {
      label: msg`How would a stranger at the door know this person?`,
      hint: msg`“Moustache, blue van”. No reason here: everyone who touches the file reads it.`,
    },
    never: { label: msg`What must nobody do?`, hint: msg`Nothing chosen lifts the mark.` },
    numbers: { label: msg`Numbers that this person answers`, hint: msg`One on each line` },
    places: {
      label: msg`Places and addresses where this person is`,
      hint: msg`One on each line. Nobody goes there for the child.`,
      rare: true,
    },
    member: {
      label: msg`Does this person work with us? Who?`,
      hint: msg`No part of this file is given to them.`,
      rare: true,
    },
  },
})
