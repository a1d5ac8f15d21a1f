import { msg } from '@lingui/core/macro'
import { exceptionAsked } from '#domain/kinds/planning/exception-asked.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(exceptionAsked, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`Ask for an exception`,
  name: msg`An exception for this child`,
  lined: (body) => body.because,
  fields: { of: GENERATED, missing: GENERATED, because: msg`Why is this child’s case different?`, asks: GENERATED },
})
