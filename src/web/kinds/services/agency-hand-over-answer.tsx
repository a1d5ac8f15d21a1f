import { msg } from '@lingui/core/macro'
import { agencyHandOverAnswer } from '#domain/kinds/services/agency-hand-over-answer.ts'
import { defineFace, GENERATED } from '../define-face.ts'

const ANSWERS = { 'takes-over': msg`Takes over`, cannot: msg`Cannot take over`, 'called-off': msg`Called off` }

export const face = defineFace(agencyHandOverAnswer, {
  group: 'rare',
  order: 96,
  icon: 'carry',
  calledFor: { after: ['agency-hand-over'] },
  ask: msg`Another agency answers`,
  name: msg`Answer from another agency`,
  titled: (body, { say }) =>
    body.answer === 'takes-over' ? `${say(ANSWERS['takes-over'])}: ${body.carriedBy}` : say(ANSWERS[body.answer]),
  lined: (body) => body.words ?? null,
  fields: {
    handOver: { label: msg`Hand-over to another agency`, of: 'agency-hand-over' },
    answer: { label: msg`What is the answer?`, codes: ANSWERS },
    carriedBy: msg`Who is the child’s caseworker there?`,
    since: msg`From when?`,
    by: msg`Who answered?`,
    how: {
      label: msg`How did they answer?`,
      codes: {
        paper: msg({ context: 'answer to “How did they answer?”', message: 'On paper' }),
        message: msg({ context: 'answer to “How did they answer?”', message: 'By message' }),
      },
    },
    fingerprint: GENERATED,
    words: { label: msg`In a few words`, rare: true },
  },
})
