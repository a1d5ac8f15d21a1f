import { msg } from '@lingui/core/macro'
import { knownInGroup } from '#domain/kinds/before/known-in-group.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(knownInGroup, {
  group: 'elsewhere',
  order: 0,
  icon: 'children',
  ask: msg`A child on a group’s list has a file`,
  name: msg`A child on a group’s list has a file`,
  fields: { mark: GENERATED },
})
