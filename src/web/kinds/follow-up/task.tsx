import { msg } from '@lingui/core/macro'
import { task } from '#domain/kinds/follow-up/task.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(task, {
  group: 'changed',
  order: 7,
  icon: 'tick',
  ask: msg`Something to do, or a promise kept`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'to do, reminder, follow-up action',
  }),
  name: msg`To do`,
  undated: 'when-new',
  titled: (body) => body.what,
  lined: (body, { code, who, day }) =>
    [code(body.status), who(body.who), body.by === undefined ? undefined : day(body.by)]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    task: GENERATED,
    what: msg`What?`,
    who: msg`Who does it?`,
    by: msg`By when?`,
    time: { label: msg`At what time?`, rare: true },
    place: { label: msg`Where?`, rare: true },
    tells: {
      label: msg`What may the caseworker read of it?`,
      hint: msg`A caseworker who may not open this part sees “appointment” and when. Choose what else to show.`,
      codes: { helper: msg`Whom it is with`, place: msg`Where it is`, what: msg`What it is` },
      rare: true,
    },
    status: { label: msg`Status`, whenNew: 'open' },
    came: { label: msg`Did the child come?`, rare: true },
    from: GENERATED,
    waitingOn: {
      label: msg`Are we waiting for others?`,
      rare: true,
      fields: { who: msg`For whom?`, since: msg`Since when?`, askedAgain: msg`Asked again on` },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
