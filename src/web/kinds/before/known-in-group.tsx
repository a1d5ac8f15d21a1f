import { msg } from '@lingui/core/macro'
import { knownInGroup } from '#domain/kinds/before/known-in-group.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(knownInGroup, {
  group: 'elsewhere',
  order: 0,
  icon: 'children',
  ask: msg`Somebody of a group has a file`,
  name: msg`Somebody of a group has a file`,
  fields: { mark: GENERATED },
})
