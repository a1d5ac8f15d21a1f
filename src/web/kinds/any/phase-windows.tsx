import { msg } from '@lingui/core/macro'
import { phaseWindows } from '#domain/kinds/any/phase-windows.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(phaseWindows, {
  group: 'elsewhere',
  order: 0,
  icon: 'clock',
  ask: msg`From when on a phase is usual here`,
  name: msg`The phases of this agency`,
  lined: (body) => body.because,
  fields: {
    transition: {
      label: msg`Transition, from month`,
      hint: msg`Counted from the opening of a file. Nobody is moved by it.`,
    },
    inclusion: msg`Inclusion, from month`,
    end: msg`The usual end, in months`,
    because: msg`Why so?`,
  },
})
