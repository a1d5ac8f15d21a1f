import { msg } from '@lingui/core/macro'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(safetyLook, {
  group: 'changed',
  order: 1,
  icon: 'shield',
  ask: msg({
    message: 'I checked whether {p, select, she {she is} he {he is} they {they are} other {the child is}} safe',
  }),
  fresh: true,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'safety assessment, safety check, immediate safety',
  }),
  name: msg`Safety`,
  titled: (body, { code }) => code(body.answer),
  lined: (body) => (body.answer === 'safe-with-care' ? body.careMeans : body.because),
  fields: {
    how: msg`How do you know?`,
    answer: msg({
      message:
        'Is {p, select, she {she} he {he} they {the child} other {the child}} safe where {p, select, she {she lives} he {he lives} they {they live} other {the child lives}}?',
    }),
    because: msg`What makes you think so?`,
    careMeans: {
      label: msg`What does “with care” mean?`,
      hint: msg`“Nobody phones the house. She is fetched from school.”`,
    },
    againBy: msg`Review by`,
    saw: GENERATED,
  },
})
