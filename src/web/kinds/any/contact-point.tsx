import { msg } from '@lingui/core/macro'
import { contactPoint } from '#domain/kinds/any/contact-point.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(contactPoint, {
  group: 'elsewhere',
  order: 0,
  icon: 'phone',
  ask: msg`Our contact point for other agencies`,
  name: msg`Our contact point for other agencies`,
  lined: (body) => body.reach,
  fields: { reach: msg`How do other agencies reach you?`, key: GENERATED },
})
