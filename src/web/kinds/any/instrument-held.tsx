import { msg } from '@lingui/core/macro'
import { instrumentHeld } from '#domain/kinds/any/instrument-held.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(instrumentHeld, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`A set of questions of the agency`,
  name: msg`A set of questions of the agency`,
  lined: (body) => body.instrument.title,
  fields: {
    is: { label: msg`Is it in use?`, codes: { withdrawn: msg`Taken out of use` } },
    instrument: GENERATED,
    because: msg`Why?`,
  },
})
