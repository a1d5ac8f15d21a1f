import { msg } from '@lingui/core/macro'
import { colleagueAnswered } from '#domain/kinds/planning/colleague-answered.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(colleagueAnswered, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`Answer a colleague`,
  name: msg`How a colleague’s question ended`,
  lined: (body, { code }) => (body.is === 'answer' ? body.words : code(body.is)),
  fields: {
    question: GENERATED,
    is: {
      label: msg`What happened in the end?`,
      codes: {
        answer: msg({ context: 'answer to “What happened in the end?”', message: 'Answered' }),
        read: msg({ context: 'answer to “What happened in the end?”', message: 'The answer was read' }),
        'taken-back': msg({ context: 'answer to “What happened in the end?”', message: 'Withdrawn' }),
      },
    },
    words: msg`In a few words`,
  },
})
