import { msg } from '@lingui/core/macro'
import { ownForm } from '#domain/kinds/assessment/own-form.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(ownForm, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`A form of the agency’s own`,
  name: msg`A form of the agency’s own`,
  lined: (body) => body.form.texts[0]?.words ?? null,
  fields: { is: GENERATED, form: GENERATED, because: msg`Why?` },
})
