import { msg } from '@lingui/core/macro'
import { groupNote } from '#domain/kinds/before/group-note.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(groupNote, {
  group: 'elsewhere',
  order: 0,
  icon: 'children',
  ask: msg`What a group did`,
  name: msg`What a group did`,
  lined: (body) => body.did,
  fields: {
    with: {
      label: msg`With whom?`,
      codes: {
        community: msg({ context: 'answer to “With whom?”', message: 'Local people' }),
        parents: msg({ context: 'answer to “With whom?”', message: 'Parents' }),
      },
    },
    did: { label: msg`What did you do?`, hint: msg`Write what concerns one child in that child’s own file.` },
    topics: {
      label: msg`About what?`,
      codes: { online: msg({ context: 'answer to “About what?”', message: 'Online' }) },
    },
    theySaid: { label: msg`What did they say?`, hint: msg`One on each line.`, rare: true },
    nextTime: { label: msg`What is planned next time?`, rare: true },
  },
})
