import { msg } from '@lingui/core/macro'
import { complaintChannel } from '#domain/kinds/any/complaint-channel.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written on the sheet of rights. */
export const face = defineFace(complaintChannel, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`How to complain`,
  name: msg`How to complain`,
  lined: (body) => body.called ?? null,
  fields: { ways: GENERATED, called: GENERATED },
})
