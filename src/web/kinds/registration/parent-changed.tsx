import { msg } from '@lingui/core/macro'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(parentChanged, {
  group: 'rare',
  order: 11,
  icon: 'person',
  ask: msg`A parent died, left or came back`,
  askMore: msg`the child’s own file goes on`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'death of a parent, orphan' }),
  name: msg`A parent`,
  titled: (body, { who, code, say }) => say(msg`${who(body.person)}: ${code(body.what)}`),
  lined: (body, { said }) => said(body.childSays),
  fields: {
    person: msg`Which parent?`,
    what: {
      label: msg`What happened?`,
      codes: { left: msg({ context: 'answer to “What happened?”', message: 'Has left' }) },
    },
    childKnows: msg`Does the child know?`,
    childSays: msg`What does the child say?`,
    caresNow: { label: msg`Who cares for the child now?`, add: msg`Add another` },
    words: { label: msg`In a few words`, rare: true },
  },
})
