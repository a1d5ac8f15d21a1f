import { msg } from '@lingui/core/macro'
import { sameChildEnded } from '#domain/kinds/registration/same-child-ended.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(sameChildEnded, {
  group: 'elsewhere',
  order: 0,
  icon: 'differs',
  ask: msg`Separate two joined files`,
  name: msg`Separated from another file`,
  lined: (body) => body.because,
  fields: { file: GENERATED, ends: GENERATED, because: msg`Why?` },
})
