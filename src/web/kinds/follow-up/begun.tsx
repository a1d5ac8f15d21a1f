import { msg } from '@lingui/core/macro'
import { begun } from '#domain/kinds/follow-up/begun.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written where a form is saved incomplete, and completed in the form of the fact itself. */
export const face = defineFace(begun, {
  group: 'elsewhere',
  order: 99,
  icon: 'pencil',
  ask: msg`Unfinished entry`,
  name: msg`Not finished`,
  fields: { begun: GENERATED, of: GENERATED, said: GENERATED, open: GENERATED, done: GENERATED },
})
