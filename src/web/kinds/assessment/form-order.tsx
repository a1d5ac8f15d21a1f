import { msg } from '@lingui/core/macro'
import { formOrder } from '#domain/kinds/assessment/form-order.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(formOrder, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`The order of a form`,
  name: msg`The order of a form`,
  fields: { order: GENERATED, because: msg`Why?` },
})
