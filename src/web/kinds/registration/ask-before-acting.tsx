import { msg } from '@lingui/core/macro'
import { askBeforeActing } from '#domain/kinds/registration/ask-before-acting.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(askBeforeActing, {
  group: 'rare',
  order: 40,
  icon: 'info',
  ask: msg`Ask before acting`,
  name: msg`Ask before acting`,
  lined: (body, { code, say }) =>
    body.stands ? say(msg`${code(body.before)}: first ask ${code(body.ask)}`) : say(msg`Lifted: ${code(body.before)}`),
  fields: {
    before: msg`Before what?`,
    ask: msg`Who is asked first?`,
    person: { label: msg`About which person, if any?`, rare: true },
    how: { label: msg`How can we reach them?`, made: true, earlier: true },
    afterDeath: { label: msg`Did the child die?`, made: true },
    stands: {
      label: msg`Does this apply now?`,
      hint: msg`“No” ends it: nobody has to ask first any more.`,
      whenNew: true,
    },
  },
})
