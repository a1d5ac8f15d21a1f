import { msg } from '@lingui/core/macro'
import { safeguardingStep } from '#domain/kinds/any/safeguarding-step.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safeguardingStep, {
  group: 'elsewhere',
  order: 0,
  icon: 'shield',
  ask: msg`What was done about a report`,
  name: msg`What was done about a report`,
  lined: (body, { code }) => code(body.step),
  fields: {
    step: {
      label: msg`What was done?`,
      codes: { closed: msg({ context: 'answer to “What was done?”', message: 'Closed' }) },
    },
    by: msg`Who did it?`,
    words: msg`In a few words`,
    childSays: msg`What does the child say?`,
  },
})
