import { msg } from '@lingui/core/macro'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(superseded, {
  group: 'elsewhere',
  order: 0,
  icon: 'pencil',
  ask: msg`Correct something that was written`,
  name: msg`Corrected`,
  lined: (body) => body.because,
  fields: { entry: GENERATED, because: msg`What was wrong?` },
})
