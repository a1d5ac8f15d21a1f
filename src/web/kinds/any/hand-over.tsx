import { msg } from '@lingui/core/macro'
import { handOver } from '#domain/kinds/any/hand-over.ts'
import { CHILD_TOLD_FACE } from '../child-told-face.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(handOver, {
  group: 'rare',
  order: 94,
  icon: 'carry',
  ask: msg`Another worker takes over`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'case transfer, hand-over, reassign',
  }),
  name: msg`Hand-over`,
  titled: (body, { member, say }) => say(msg`${member(body.from)} hands over to ${member(body.to)}`),
  lined: (body) => body.mind ?? body.next ?? null,
  fields: {
    how: {
      label: msg`Who hands over?`,
      codes: { 'hands-over': msg`The worker does`, 'not-there': msg`The worker cannot: a supervisor does` },
    },
    from: msg`Who hands over?`,
    to: msg`Who takes over?`,
    fromDay: msg`From when?`,
    folders: msg`Which parts of the file?`,
    childTold: CHILD_TOLD_FACE,
    parentTold: {
      label: msg`Was the parent or carer told?`,
      codes: { 'not-safe': msg`It is not safe to tell them`, 'nobody-to-tell': msg`There is nobody to tell` },
      fields: {
        told: {
          label: msg`Was the parent or carer told?`,
          codes: { 'not-safe': msg`It is not safe to tell them`, 'nobody-to-tell': msg`There is nobody to tell` },
        },
        on: msg`When?`,
      },
    },
    goodbye: {
      label: msg`The good-bye visit`,
      fields: { visit: msg`The good-bye visit`, on: msg`When?`, because: msg`Why not?` },
    },
    mind: {
      label: msg`What must the new worker know first?`,
      hint: msg`The app adds wishes, promises, declined help and marks from the file.`,
    },
    condition: {
      label: msg`In which condition is the child handed over?`,
      hint: msg`Sleep, food, clothes, what can be seen. Not what is in Health.`,
    },
    goesAlong: {
      label: msg`What is handed over with the child?`,
      hint: msg`Medicine, papers, money, things: one on each line, as both of you counted it.`,
    },
    overlapUntil: {
      label: msg`Both work with the child until`,
      hint: msg`The first worker keeps access while the next one starts.`,
    },
    who: GENERATED,
    wants: GENERATED,
    neverDo: GENERATED,
    promises: GENERATED,
    next: GENERATED,
  },
})
