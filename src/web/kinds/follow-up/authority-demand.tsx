import { msg } from '@lingui/core/macro'
import { authorityDemand } from '#domain/kinds/follow-up/authority-demand.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(authorityDemand, {
  group: 'rare',
  order: 31,
  icon: 'shield',
  ask: msg`An authority demands information`,
  askMore: msg`you need not answer at the door`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'subpoena, summons, court order, police request',
  }),
  name: msg`A demand by an authority`,
  lined: (body) => body.authority,
  fields: {
    demand: GENERATED,
    authority: msg`Which authority?`,
    wants: msg`What does it want?`,
    showed: msg`What did they show?`,
    officer: { label: msg`Who came or wrote?`, rare: true },
    lawNamed: { label: msg`Which law did they name?`, rare: true },
    answerBy: { label: msg`By when do they want an answer?`, rare: true },
    saidAtOnce: { label: msg`What was said at once?`, rare: true },
  },
})
