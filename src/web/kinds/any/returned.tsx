import { msg } from '@lingui/core/macro'
import { returned } from '#domain/kinds/any/returned.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(returned, {
  group: 'elsewhere',
  order: 0,
  icon: 'back',
  ask: msg`Not yet`,
  name: msg`Not yet`,
  lined: (body) => body.words,
  fields: {
    entry: GENERATED,
    words: { label: msg`What is needed for a yes?`, hint: msg`The child may hear this.` },
    first: { label: msg`Step by step`, hint: msg`One on each line` },
    lookAgainOn: { label: msg`Review on`, rare: true },
  },
})
