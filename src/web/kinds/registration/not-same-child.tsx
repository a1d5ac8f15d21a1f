import { msg } from '@lingui/core/macro'
import { notSameChild } from '#domain/kinds/registration/not-same-child.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(notSameChild, {
  group: 'elsewhere',
  order: 0,
  icon: 'differs',
  ask: msg`Two children, not one`,
  name: msg`Not the same child as another file`,
  titled: (body, { say }) =>
    body.nor === 'family'
      ? say(msg`Not of the same family as another file’s child`)
      : say(msg`Not the same child as another file`),
  lined: (body) => body.because ?? null,
  fields: { file: GENERATED, because: { label: msg`How is it known?`, rare: true }, nor: GENERATED },
})
