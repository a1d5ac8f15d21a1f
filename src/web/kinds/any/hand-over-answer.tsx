import { msg } from '@lingui/core/macro'
import { handOverAnswer } from '#domain/kinds/any/hand-over-answer.ts'
import { defineFace, GENERATED } from '../define-face.ts'

const ANSWERS = {
  'takes-over': msg`Takes over`,
  'asks-first': msg`Asks something first`,
  cannot: msg`Cannot take over`,
  'called-off': msg`Called off`,
  'overlap-over': msg`The overlap has ended`,
}

export const face = defineFace(handOverAnswer, {
  group: 'elsewhere',
  order: 1,
  icon: 'carry',
  ask: msg`Answer to a hand-over`,
  name: msg`Answer to a hand-over`,
  titled: (body, { say }) => say(ANSWERS[body.answer]),
  lined: (body) => body.words ?? null,
  fields: {
    handOver: GENERATED,
    answer: { label: msg`What do you answer?`, codes: ANSWERS },
    words: msg`In a few words`,
  },
})
