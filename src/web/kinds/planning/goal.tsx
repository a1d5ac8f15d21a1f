import { msg } from '@lingui/core/macro'
import { goal } from '#domain/kinds/planning/goal.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(goal, {
  group: 'rare',
  order: 25,
  icon: 'flag',
  ask: msg({
    message: 'Something {p, select, she {she wants} he {he wants} they {they want} other {the child wants}}, as a goal',
  }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'goal, objective, case plan, care plan',
  }),
  name: msg`Goal`,
  undated: 'when-new',
  titled: (body) => body.title,
  lined: (body, { said, code }) =>
    body.status === 'open'
      ? said(body.wish)
      : [code(body.status), body.because].filter((part) => part !== undefined).join(' · '),
  fields: {
    goal: GENERATED,
    wish: msg`The wish, as the child said it`,
    title: { label: msg`What is the goal?`, hint: msg`In words that the child understands, too` },
    status: { label: msg`Status`, whenNew: 'open' },
    because: { label: msg`Why was it changed or dropped?`, rare: true, decides: { status: ['changed', 'dropped'] } },
    level: {
      label: msg`At which level?`,
      rare: true,
      codes: {
        'with-parent': msg`With the parent`,
        family: msg`In the family`,
        community: msg`In the community`,
        society: msg({ context: 'answer to “At which level?”', message: 'In society' }),
      },
    },
    about: { label: msg`Is it about becoming an adult?`, calledFor: { ages: ['15-17', '18-24'] } },
    order: { label: msg`Place in the plan`, hint: msg`0 comes first`, preset: 0, rare: true },
  },
})
