import { msg } from '@lingui/core/macro'
import { collecting } from '#domain/kinds/care/collecting.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(collecting, {
  group: 'rare',
  order: 21,
  icon: 'unsafe',
  ask: msg`May anybody collect the child?`,
  askMore: msg`On the card, without a reason`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'pick up, fetch from school, release of the child, handing over at the door',
  }),
  undated: 'always',
  name: msg`Collecting the child`,
  titled: (body, { code }) => code(body.rule),
  fields: {
    rule: {
      label: msg`Who may collect the child?`,
      hint: msg`Everyone who opens the file reads this, and so do a school and a home on their slip.`,
    },
  },
})
