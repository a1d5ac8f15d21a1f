import { msg } from '@lingui/core/macro'
import { redactionNoted } from '#domain/kinds/any/redaction-noted.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(redactionNoted, {
  group: 'elsewhere',
  order: 0,
  icon: 'hide',
  ask: msg`Make a note unreadable`,
  name: msg`A note was made unreadable`,
  lined: (body, { code, member, say }) =>
    say(msg`Written by ${member(body.writtenBy)}. Asked by ${code(body.askedBy)}: ${code(body.reason)}`),
  fields: {
    entry: GENERATED,
    writtenBy: GENERATED,
    couldRead: GENERATED,
    writtenOn: GENERATED,
    writtenAt: GENERATED,
    askedBy: msg`Who asked for it?`,
    reason: msg`Why?`,
    words: GENERATED,
  },
})
