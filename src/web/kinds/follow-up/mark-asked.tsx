import { msg } from '@lingui/core/macro'
import { markAsked } from '#domain/kinds/follow-up/mark-asked.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(markAsked, {
  group: 'elsewhere',
  order: 0,
  icon: 'shield',
  ask: msg`A mark asked for by a focal point`,
  name: msg`A mark asked for by a focal point`,
  lined: (body, { code }) => code(body.stands),
  fields: {
    from: msg`Who asks?`,
    to: msg`Who is asked?`,
    child: msg`Which child?`,
    before: msg`Before what?`,
    stands: {
      label: msg`Where does it stand?`,
      codes: {
        asked: msg({ context: 'answer to “Where does it stand?”', message: 'asked, not answered yet' }),
        marked: msg({ context: 'answer to “Where does it stand?”', message: 'The card is marked' }),
        'not-mine': msg({ context: 'answer to “Where does it stand?”', message: 'does not carry this child' }),
      },
    },
  },
})
