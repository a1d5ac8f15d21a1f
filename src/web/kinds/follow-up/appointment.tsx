import { msg } from '@lingui/core/macro'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(appointment, {
  group: 'elsewhere',
  order: 2,
  icon: 'calendar',
  ask: msg`An appointment`,
  name: msg`Appointment`,
  lined: (body, { day }) =>
    [day(body.on), body.time, body.place, body.what].filter((part) => part !== undefined).join(' · '),
  fields: {
    of: GENERATED,
    task: GENERATED,
    on: msg`When?`,
    time: msg`At what time?`,
    status: {
      label: msg`Status`,
      codes: {
        planned: msg({ context: 'answer to “Status”', message: 'planned' }),
        over: msg({ context: 'answer to “Status”', message: 'over' }),
        'called-off': msg({ context: 'answer to “Status”', message: 'called off' }),
        'did-not-come': msg({ context: 'answer to “Status”', message: 'the child did not come' }),
        seen: msg({ context: 'answer to “Status”', message: 'the child was seen' }),
        waits: msg({ context: 'answer to “Status”', message: 'something to do in a part' }),
      },
    },
    part: GENERATED,
    need: GENERATED,
    helper: msg`With whom?`,
    place: msg`Where?`,
    what: msg`What?`,
  },
})
