import { msg } from '@lingui/core/macro'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(doNot, {
  group: 'rare',
  order: 22,
  icon: 'unsafe',
  ask: msg`Do not contact or tell somebody`,
  askMore: msg`On the card, without a reason`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'no contact, do not contact, restraining order',
  }),
  name: msg`Mark on the card`,
  titled: (body, { say, who }) => say(msg`Mark on the card: ${who(body.person)}`),
  lined: (body, { codes, say }) => (body.never.length === 0 ? say(msg`The mark was removed`) : codes(body.never)),
  fields: {
    person: msg`Who?`,
    called: {
      label: msg`How can anyone at the door recognise this person?`,
      hint: msg`“Moustache, blue van”. Write no reason here: everyone who works with the file reads it.`,
    },
    never: { label: msg`What must we not do?`, hint: msg`Choose nothing to remove the mark.` },
    numbers: { label: msg`Numbers that this person answers`, hint: msg`One on each line` },
    places: {
      label: msg`Places and addresses where this person is`,
      hint: msg`One on each line. Do not go there for the child.`,
      rare: true,
    },
    member: {
      label: msg`Does this person work with us? Who?`,
      hint: msg`This person gets no part of this file.`,
      rare: true,
    },
  },
})
