import { msg } from '@lingui/core/macro'
import { askBeforeActing } from '#domain/kinds/registration/ask-before-acting.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(askBeforeActing, {
  group: 'rare',
  order: 40,
  icon: 'info',
  ask: msg`Before something is done, somebody must be asked`,
  name: msg`Ask before acting`,
  lined: (body, { code, say }) =>
    body.stands ? say(msg`${code(body.before)}: first ask ${code(body.ask)}`) : say(msg`Lifted: ${code(body.before)}`),
  fields: {
    before: msg`Before what?`,
    ask: msg`Who is asked first?`,
    person: { label: msg`About whom, if it is about one person?`, rare: true },
    how: { label: msg`How are they reached?`, made: true, earlier: true },
    afterDeath: { label: msg`Did the child die?`, made: true },
    stands: { label: msg`Does this hold now?`, hint: msg`Say no to lift it.`, whenNew: true },
  },
})
