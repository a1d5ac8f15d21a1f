import { msg } from '@lingui/core/macro'
import { referredBy } from '#domain/kinds/follow-up/referred-by.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(referredBy, {
  group: 'rare',
  order: 14,
  icon: 'speech',
  ask: msg`Who referred the child to us`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'referral source, referred by' }),
  name: msg`Referred by`,
  lined: (body) => body.by,
  fields: {
    by: { label: msg`Who was it?`, hint: msg`Only people with access to this part read this.` },
    person: { label: msg`A person in this file?`, rare: true },
  },
})
