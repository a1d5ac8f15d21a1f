import { msg } from '@lingui/core/macro'
import { partOpened } from '#domain/kinds/follow-up/part-opened.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(partOpened, {
  group: 'elsewhere',
  order: 3,
  icon: 'key',
  ask: msg`Who may open Health or Talks?`,
  name: msg`Health or Talks opened to a supervisor`,
  lined: (body, { member }) => member(body.member),
  fields: {
    member: msg`Who may open it?`,
    parts: {
      label: msg`Which parts?`,
      codes: {
        health: msg({ context: 'in the list “folder words”', message: 'Health' }),
        therapy: msg`Talks with the psychologist`,
      },
    },
    right: {
      label: msg`To do what?`,
      codes: {
        read: msg({ context: 'what somebody may do with a part of a file', message: 'reads' }),
        write: msg({ context: 'what somebody may do with a part of a file', message: 'reads and writes' }),
        keep: msg({ context: 'what somebody may do with a part of a file', message: 'keeps: may give it to others' }),
      },
    },
    until: msg`First day without access`,
  },
})
