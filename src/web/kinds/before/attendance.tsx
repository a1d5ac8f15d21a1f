import { msg } from '@lingui/core/macro'
import { attendance } from '#domain/kinds/before/attendance.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(attendance, {
  group: 'elsewhere',
  order: 0,
  icon: 'tick',
  ask: msg`Who came`,
  name: msg`Who came`,
  lined: (body) => String(body.came.length + body.others),
  fields: {
    came: GENERATED,
    others: { label: msg`How many came who are on no list?` },
    words: { label: msg`In a few words`, rare: true },
  },
})
