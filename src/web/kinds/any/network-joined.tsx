import { msg } from '@lingui/core/macro'
import { networkJoined } from '#domain/kinds/any/network-joined.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(networkJoined, {
  group: 'elsewhere',
  order: 0,
  icon: 'team',
  ask: msg`The network that we belong to`,
  name: msg`The network that we belong to`,
  fields: { seed: GENERATED, serverKey: GENERATED },
})
