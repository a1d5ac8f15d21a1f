import { msg } from '@lingui/core/macro'
import { approved } from '#domain/kinds/any/approved.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(approved, {
  group: 'elsewhere',
  order: 0,
  icon: 'tick',
  ask: msg`Approve the decision`,
  name: msg`Approved`,
  lined: (body) => body.words ?? null,
  fields: { entry: GENERATED, words: { label: msg`In a few words`, hint: msg`The child may hear this.` } },
})
