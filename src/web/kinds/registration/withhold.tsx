import { msg } from '@lingui/core/macro'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(withhold, {
  group: 'rare',
  order: 42,
  icon: 'hide',
  ask: msg`Keep information from somebody`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'confidential from, non-disclosure, withhold',
  }),
  name: msg`Kept from somebody`,
  titled: (body, { say, code }) =>
    body.stands
      ? say(msg`Kept from: ${body.from.called ?? code(body.from.recipient)}`)
      : say(msg`No longer kept from: ${body.from.called ?? code(body.from.recipient)}`),
  lined: (body, { code }) => code(body.why),
  fields: {
    key: GENERATED,
    withheld: {
      label: msg`What is kept secret?`,
      fields: {
        what: msg`What is kept secret?`,
        folder: msg`Which part of the file?`,
        kind: { label: msg`Which kind of note?`, of: 'kinds' },
        entry: msg`Which note?`,
      },
    },
    from: {
      label: msg`From whom?`,
      fields: {
        recipient: msg`From whom?`,
        person: { label: msg`A person in this file?`, rare: true },
        called: { label: msg`Which one?`, rare: true },
      },
    },
    why: msg`Why?`,
    askedBy: msg`Who asked for it?`,
    words: { label: msg`In their words`, rare: true },
    stands: { label: msg`Does this apply now?`, hint: msg`“No” ends it.`, whenNew: true },
  },
})
