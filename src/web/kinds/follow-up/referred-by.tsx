import { msg } from '@lingui/core/macro'
import { referredBy } from '#domain/kinds/follow-up/referred-by.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(referredBy, {
  group: 'rare',
  order: 14,
  icon: 'speech',
  ask: msg`Who sent the child or told about the child`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'referral source, referred by' }),
  name: msg`Sent or told by`,
  lined: (body) => body.by,
  fields: {
    by: { label: msg`Who was it?`, hint: msg`Read only by those who hold this part of the file.` },
    person: { label: msg`Somebody in this file?`, rare: true },
  },
})
