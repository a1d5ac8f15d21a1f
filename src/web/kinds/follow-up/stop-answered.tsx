import { msg } from '@lingui/core/macro'
import { stopAnswered } from '#domain/kinds/follow-up/stop-answered.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(stopAnswered, {
  group: 'elsewhere',
  order: 2,
  icon: 'unsafe',
  ask: msg`Was the stop confirmed or lifted?`,
  name: msg`The stop was answered`,
  lined: (body, { code }) => code(body.answer),
  fields: {
    stop: GENERATED,
    answer: {
      label: msg`What was answered?`,
      codes: {
        confirmed: msg({ context: 'answer to “Was the stop confirmed or lifted?”', message: 'confirmed' }),
        lifted: msg({ context: 'answer to “Was the stop confirmed or lifted?”', message: 'lifted' }),
        'mark-kept': msg({
          context: 'answer to “Was the stop confirmed or lifted?”',
          message: 'lifted, and the mark on the card stays',
        }),
      },
    },
  },
})
