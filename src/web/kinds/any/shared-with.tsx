import { msg } from '@lingui/core/macro'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { defineFace } from '../define-face.ts'
import { LAWFUL_FACE } from '../lawful-face.ts'

export const face = defineFace(sharedWith, {
  group: 'rare',
  order: 80,
  icon: 'sent',
  ask: msg`Share something from this file`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'information sharing, data sharing',
  }),
  name: msg`Shared`,
  titled: (body, { who, say }) => say(msg`Shared with ${who(body.with)}`),
  lined: (body) => body.purpose,
  fields: {
    recipient: msg`With whom?`,
    with: msg`Who exactly?`,
    organisation: { label: msg`From which organisation?`, rare: true },
    purpose: msg`What for?`,
    facts: { label: msg`Which notes?`, hint: msg`Only what is needed.` },
    folders: {
      label: msg`Which parts of the file?`,
      hint: msg`Only to members. Give access to them under People.`,
      rare: true,
    },
    how: msg`How?`,
    lawful: LAWFUL_FACE,
    passingOn: msg`May they pass it on?`,
    until: { label: msg`Until when?`, rare: true },
  },
})
