import { msg } from '@lingui/core/macro'
import { colleagueAsked } from '#domain/kinds/planning/colleague-asked.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Asked from the child's own page. */
export const face = defineFace(colleagueAsked, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`Ask a colleague`,
  name: msg`A question to a colleague`,
  lined: (body) => body.asks,
  fields: { to: msg`Who is asked?`, asks: msg`What do you ask?`, about: GENERATED },
})
