import { msg } from '@lingui/core/macro'
import { handOver } from '#domain/kinds/any/hand-over.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(handOver, {
  group: 'rare', order: 94, icon: 'carry',
  ask: msg`Another worker takes over`,
  name: msg`Handed over`,
  titled: (body, { member, say }) => say(msg`${member(body.from)} hands over to ${member(body.to)}`),
  lined: (body) => body.next,
  fields: {
    from: msg`Who hands over?`,
    to: msg`Who takes over?`,
    childTold: { label: msg`Was the child told?`, hint: msg`The child hears it first.`, fields: { told: msg`Was the child told?`, on: msg`When?`, childSays: msg`What did the child say?`, because: msg`Why not?` } },
    who: msg`Who is this child?`,
    wants: msg`What does the child want?`,
    neverDo: { label: msg`What must never be done?`, hint: msg`One on each line` },
    promises: { label: msg`What was promised?`, hint: msg`One on each line` },
    next: msg`What comes next?`,
    overlapUntil: { label: msg`Both work with the child until`, hint: msg`Nobody loses the file the moment another takes it.` },
    goodbye: { label: msg`The good-bye visit`, fields: { visit: msg`The good-bye visit`, on: msg`When?`, because: msg`Why not?` } },
  },
})
