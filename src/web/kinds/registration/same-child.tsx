import { msg } from '@lingui/core/macro'
import { sameChild } from '#domain/kinds/registration/same-child.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(sameChild, {
  group: 'elsewhere',
  order: 0,
  icon: 'equal',
  ask: msg`Two files are of one child`,
  name: msg`Joined with another file of this child`,
  titled: (body, { say }) =>
    body.worked === 'here'
      ? say(msg`Another file of this child is read together with this one`)
      : say(msg`The work with this child goes on in another file`),
  lined: (body) => body.because,
  fields: {
    file: GENERATED,
    worked: {
      label: msg`Where does the work go on?`,
      codes: { here: msg`in this file`, there: msg`in the other file` },
    },
    because: msg`How is it known?`,
  },
})
