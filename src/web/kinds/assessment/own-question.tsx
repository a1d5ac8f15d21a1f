import { msg } from '@lingui/core/macro'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(ownQuestion, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`A question of the agency’s own`,
  name: msg`A question of the agency’s own`,
  lined: (body) => body.question.texts[0]?.words ?? null,
  fields: { is: GENERATED, question: GENERATED, because: msg`Why?` },
})
