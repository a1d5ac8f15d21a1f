import { msg } from '@lingui/core/macro'
import { standingAnswer } from '#domain/kinds/any/standing-answer.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written beside the requests from outside. */
export const face = defineFace(standingAnswer, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`The answer that everybody gets`,
  name: msg`The answer that everybody gets`,
  fields: { says: GENERATED },
})
