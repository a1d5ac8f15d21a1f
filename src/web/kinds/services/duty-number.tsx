import { msg } from '@lingui/core/macro'
import { dutyNumber } from '#domain/kinds/services/duty-number.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Set on *People* and on the shift card. */
export const face = defineFace(dutyNumber, {
  group: 'elsewhere',
  order: 0,
  icon: 'phone',
  ask: msg`Duty number`,
  name: msg`Duty number`,
  lined: (body) =>
    body.answered === 'no'
      ? null
      : body.numbers.map(({ number, when }) => [number, when].filter(Boolean).join(', ')).join(' · '),
  fields: { answered: GENERATED, numbers: GENERATED },
})
