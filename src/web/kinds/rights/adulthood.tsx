import { msg } from '@lingui/core/macro'
import { adulthood } from '#domain/kinds/rights/adulthood.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(adulthood, {
  group: 'rare',
  order: 58,
  icon: 'forward',
  calledFor: { ages: ['15-17', '18-24'] },
  ask: msg`Becoming an adult`,
  askMore: msg`one line of what has to be ready`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'leaving care, ageing out, turning 18',
  }),
  name: msg`Becoming an adult`,
  titled: (body, { code, say }) => say(msg`${code(body.line)}: ${code(body.stands)}`),
  lined: (body, { said }) => said(body.says),
  fields: {
    line: msg`What is it about?`,
    stands: msg`Status`,
    says: msg`What does the young person say?`,
    who: { label: msg`Who does it?`, rare: true },
    by: { label: msg`By when?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
