import { msg } from '@lingui/core/macro'
import { danger } from '#domain/kinds/experience/danger.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(danger, {
  group: 'rare', order: 61, icon: 'lock',
  ask: msg`Somebody may have had to do with it`,
  askMore: msg`Sealed in Origins`,
  name: msg`Origins`,
  fields: {
    person: msg`Who?`,
    roles: msg`What are they thought to have done?`,
    stands: { label: msg`How sure is it?`, codes: { yes: msg`It is known` } },
    words: { label: msg`In a few words`, hint: msg`Do not ask the child for it.`, rare: true },
  },
})
