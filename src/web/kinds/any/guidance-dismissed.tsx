import { msg } from '@lingui/core/macro'
import { guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(guidanceDismissed, {
  group: 'elsewhere',
  order: 0,
  icon: 'bulb',
  ask: msg`A guidance card was dismissed`,
  name: msg`Guidance card dismissed`,
  lined: (body, { code }) => body.words ?? code(body.because),
  fields: {
    card: GENERATED,
    facts: GENERATED,
    nothingOf: GENERATED,
    because: { label: msg`Why?`, codes: { other: msg({ context: 'answer to “Why?”', message: 'Another reason' }) } },
    words: msg`In words`,
  },
})
