import { msg } from '@lingui/core/macro'
import { dutyByLaw } from '#domain/kinds/services/duty-by-law.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(dutyByLaw, {
  group: 'elsewhere',
  order: 0,
  icon: 'scales',
  ask: msg`A legal duty to give names`,
  name: msg`A legal duty to give names`,
  fields: { is: GENERATED, duty: GENERATED, because: msg`Why?` },
})
