import { msg } from '@lingui/core/macro'
import { fileLink } from '#domain/kinds/registration/file-link.ts'
import { defineFace } from '../define-face.ts'
import { DECIDED_ALONE_FACE } from '../lawful-face.ts'

export const face = defineFace(fileLink, {
  group: 'rare',
  order: 12,
  icon: 'swap',
  ask: msg`What crosses to a relative’s own file`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'linked cases, sibling’s file' }),
  name: msg`Between two files`,
  titled: (body, { who, say }) =>
    body.stands
      ? say(msg`Shared with the file of ${who(body.person)}`)
      : say(msg`No longer shared with the file of ${who(body.person)}`),
  lined: (body, { codes }) => (body.crosses.length === 0 ? null : codes(body.crosses)),
  fields: {
    file: { label: msg`Which file?`, hint: msg`Files of relatives that this one leads to.` },
    person: msg`Whose file is it?`,
    crosses: {
      label: msg`What may be seen there?`,
      hint: msg`Nothing else ever crosses. What leaves the other file is decided in the other file.`,
    },
    decidedBy: {
      label: msg`Who decided it?`,
      hint: msg`A member answers on their own device. Somebody without an account is on paper, unconfirmed.`,
      add: msg`Another one`,
    },
    alone: DECIDED_ALONE_FACE,
    because: msg`Why?`,
    answers: {
      label: msg`What those said whom it is about`,
      add: msg`Somebody’s answer`,
      fields: { who: msg`Who?`, answer: msg`What did they say?` },
    },
    until: { label: msg`Until when?`, hint: msg`Within twelve months. Then it is decided anew.` },
    stands: { label: msg`Does this hold now?`, hint: msg`Say no to end it.`, whenNew: true },
  },
})
