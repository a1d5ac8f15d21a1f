import { msg } from '@lingui/core/macro'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(ownAnswers, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`Questions of the agency’s own`,
  name: msg`Questions of the agency’s own`,
  titled: (body, { say }) => body.form?.title ?? say(msg`Questions of the agency’s own`),
  lined: (body) => body.answers.map(({ asked }) => asked).join(' · '),
  fields: { beside: GENERATED, answers: GENERATED, form: GENERATED },
})
