import { msg } from '@lingui/core/macro'
import { pageForChild } from '#domain/kinds/planning/page-for-child.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written on the page itself, together with the child. */
export const face = defineFace(pageForChild, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`The child’s own page of the plan`,
  name: msg`The child’s own page`,
  lined: () => null,
  fields: { order: GENERATED, orderOf: GENERATED, pictures: GENERATED, words: GENERATED },
})
