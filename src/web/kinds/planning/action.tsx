import { msg } from '@lingui/core/macro'
import { action } from '#domain/kinds/planning/action.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(action, {
  group: 'changed',
  order: 6,
  icon: 'done',
  ask: msg`Plan step: new, done or dropped`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'action plan, case plan, action point',
  }),
  name: msg`Step`,
  undated: 'when-new',
  titled: (body) => body.what,
  lined: (body, { code, who, day }) =>
    [code(body.status), who(body.who), body.by === undefined ? undefined : day(body.by), body.because]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    action: GENERATED,
    what: { label: msg`What?`, hint: msg`In words that the child understands, too` },
    who: msg`Who does it?`,
    by: msg`By when?`,
    status: { label: msg`Status`, whenNew: 'open' },
    because: { label: msg`Why was it dropped?`, rare: true, decides: { status: ['dropped'] } },
    goal: { label: msg`For which goal?`, of: 'goal', rare: true },
    answers: { label: msg`Which dangers is this for?`, of: 'factor', rare: true },
    waitingOn: {
      label: msg`Are we waiting for others?`,
      rare: true,
      fields: { who: msg`For whom?`, since: msg`Since when?`, askedAgain: msg`Asked again on` },
    },
  },
})
