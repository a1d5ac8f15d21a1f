import { msg } from '@lingui/core/macro'
import { markAsked } from '#domain/kinds/follow-up/mark-asked.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(markAsked, {
  group: 'elsewhere',
  order: 0,
  icon: 'shield',
  ask: msg`Card mark requested by focal point`,
  name: msg`Card mark requested by focal point`,
  lined: (body, { code }) => code(body.stands),
  fields: {
    from: msg`Who asks?`,
    to: msg`Who is asked?`,
    child: msg`Which child?`,
    before: msg`Before what?`,
    stands: {
      label: msg`Status`,
      codes: {
        asked: msg({ context: 'answer to “Status”', message: 'asked, not answered yet' }),
        marked: msg({ context: 'answer to “Status”', message: 'The card is marked' }),
        'not-mine': msg({ context: 'answer to “Status”', message: 'is not this child’s caseworker' }),
      },
    },
  },
})
