import { msg } from '@lingui/core/macro'
import { urgentNeed } from '#domain/kinds/follow-up/urgent-need.ts'
import { defineFace } from '../define-face.ts'

/** A line that gives no reason: shown first to everybody who holds *Care and plan*. */
export const face = defineFace(urgentNeed, {
  group: 'changed',
  order: 2,
  icon: 'warning',
  ask: msg`Urgent, or no longer urgent`,
  askMore: msg`Write no reason: everyone who works with the child sees this first`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'emergency, immediate needs, urgent case',
  }),
  name: msg`Urgent`,
  titled: (body, { code, say }) =>
    say(body.is === 'over' ? msg`No longer urgent: ${code(body.need)}` : msg`Urgent: ${code(body.need)}`),
  lined: (body, { code }) => code(body.is === 'urgent' ? body.within : body.is),
  fields: {
    need: {
      label: msg`What is it about?`,
      codes: {
        safety: msg({ context: 'answer to “What is it about?”', message: 'Safety' }),
        health: msg({ context: 'answer to “What is it about?”', message: 'Health' }),
        shelter: msg`A place to sleep`,
      },
    },
    opens: msg`Which part of the file says more?`,
    is: {
      label: msg`Situation now`,
      codes: {
        urgent: msg`Urgent: somebody must act`,
        'being-seen-to': msg`Somebody is acting on it`,
        over: msg`Not urgent any more`,
      },
    },
    within: {
      label: msg`By when?`,
      codes: {
        now: msg({ context: 'answer to “By when?”', message: 'Now' }),
        today: msg({ context: 'answer to “By when?”', message: 'Today' }),
      },
    },
    until: {
      label: msg`Until what time does help work best?`,
      hint: msg`Everyone who works with the child sees the time, but no reason.`,
      rare: true,
    },
    how: {
      label: msg`How did it end?`,
      codes: {
        'seen-to': msg`The child got help`,
        'not-urgent-any-more': msg`It is not urgent any more`,
        'written-by-mistake': msg`It was written by mistake`,
      },
    },
    by: { label: msg`Who acts or acted?`, rare: true },
  },
})
