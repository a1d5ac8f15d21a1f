import { msg } from '@lingui/core/macro'
import { ethicsLogOpened } from '#domain/kinds/follow-up/ethics-log-opened.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ethicsLogOpened, {
  group: 'elsewhere',
  order: 70,
  icon: 'scales',
  ask: msg`Hard questions of the agency`,
  name: msg`Hard questions of the agency`,
  lined: (body) => body.name,
  fields: { name: msg`What is it called?` },
})
