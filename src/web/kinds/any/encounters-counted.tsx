import { msg } from '@lingui/core/macro'
import { encountersCounted } from '#domain/kinds/any/encounters-counted.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(encountersCounted, {
  group: 'elsewhere',
  order: 0,
  icon: 'same',
  ask: msg`Are meetings without a file counted?`,
  name: msg`Meetings without a file in our figures`,
  lined: (body) => body.because,
  fields: { counted: msg`Are these meetings counted?`, because: msg`Why so?` },
})
