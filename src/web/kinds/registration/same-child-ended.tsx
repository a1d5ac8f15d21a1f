import { msg } from '@lingui/core/macro'
import { sameChildEnded } from '#domain/kinds/registration/same-child-ended.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(sameChildEnded, {
  group: 'elsewhere',
  order: 0,
  icon: 'differs',
  ask: msg`Read two files apart again`,
  name: msg`Taken apart from another file`,
  lined: (body) => body.because,
  fields: { file: GENERATED, ends: GENERATED, because: msg`Why?` },
})
