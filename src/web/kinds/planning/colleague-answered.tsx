import { msg } from '@lingui/core/macro'
import { colleagueAnswered } from '#domain/kinds/planning/colleague-answered.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(colleagueAnswered, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`Answer a colleague`,
  name: msg`What became of a colleague’s question`,
  lined: (body, { code }) => (body.is === 'answer' ? body.words : code(body.is)),
  fields: {
    question: GENERATED,
    is: {
      label: msg`What became of it?`,
      codes: {
        answer: msg({ context: 'answer to “What became of it?”', message: 'Answered' }),
        read: msg({ context: 'answer to “What became of it?”', message: 'The answer was read' }),
        'taken-back': msg({ context: 'answer to “What became of it?”', message: 'Taken back' }),
      },
    },
    words: msg`In a few words`,
  },
})
