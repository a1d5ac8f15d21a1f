import { msg } from '@lingui/core/macro'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(planAgreed, {
  group: 'rare',
  order: 27,
  icon: 'paper',
  ask: msg`The plan was agreed`,
  fresh: true,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'case plan, plan signed, reintegration plan',
  }),
  name: msg`Plan agreed`,
  lined: (body, { said, code }) => `${code(body.child)} · ${said(body.childSays)}`,
  fields: {
    goals: { label: msg`Which goals?`, of: 'goal' },
    child: msg`What did the child do?`,
    childSays: msg`What does the child say about it?`,
    signedBy: {
      label: msg`Who signed?`,
      add: msg`Add another`,
      fields: { who: msg`Who?`, on: msg`When?`, how: msg`How?` },
    },
    seeEveryDays: { label: msg`How often will you see each other?`, hint: msg`Days between two meetings, at most` },
    copy: msg`Does the child have it on paper?`,
    reviewOn: msg`Review on`,
    dissent: {
      label: msg`Who disagrees?`,
      add: msg`A person who disagrees`,
      rare: true,
      fields: { who: msg`Who?`, words: msg`What do they say?` },
    },
    note: { label: msg`A note`, rare: true },
  },
})
