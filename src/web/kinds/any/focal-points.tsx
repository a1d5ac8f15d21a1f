import { msg } from '@lingui/core/macro'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(focalPoints, {
  group: 'elsewhere',
  order: 0,
  icon: 'shield',
  ask: msg`Who reads reports about staff`,
  name: msg`Who reads reports about staff`,
  fields: { points: { label: msg`Who, in which order?`, add: msg`Add another` } },
})
