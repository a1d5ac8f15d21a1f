import { msg } from '@lingui/core/macro'
import { fileLink } from '#domain/kinds/registration/file-link.ts'
import { defineFace } from '../define-face.ts'
import { DECIDED_ALONE_FACE } from '../lawful-face.ts'

export const face = defineFace(fileLink, {
  group: 'rare',
  order: 12,
  icon: 'swap',
  ask: msg`Share with a relative’s own file`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'linked cases, sibling’s file' }),
  name: msg`Link between files`,
  titled: (body, { who, say }) =>
    body.stands
      ? say(msg`Shared with the file of ${who(body.person)}`)
      : say(msg`No longer shared with the file of ${who(body.person)}`),
  lined: (body, { codes }) => (body.crosses.length === 0 ? null : codes(body.crosses)),
  fields: {
    file: { label: msg`Which file?`, hint: msg`Relatives’ files linked to this one.` },
    person: msg`Whose file is it?`,
    crosses: {
      label: msg`What may be seen there?`,
      hint: msg`Nothing else is ever shared. What the other file shares is decided in the other file.`,
    },
    decidedBy: {
      label: msg`Who decided it?`,
      hint: msg`A member answers on their own device. The answer of a person without an account is marked “on paper, unconfirmed”.`,
      add: msg`Add another`,
    },
    alone: DECIDED_ALONE_FACE,
    because: msg`Why?`,
    answers: {
      label: msg`What the people concerned said`,
      add: msg`A person’s answer`,
      fields: { who: msg`Who?`, answer: msg`What did they say?` },
    },
    until: { label: msg`Until when?`, hint: msg`At most twelve months. Then it must be decided again.` },
    stands: { label: msg`Does this apply now?`, hint: msg`Say no to end it.`, whenNew: true },
  },
})
