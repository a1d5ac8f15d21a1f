import { msg } from '@lingui/core/macro'
import { phaseWindows } from '#domain/kinds/any/phase-windows.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(phaseWindows, {
  group: 'elsewhere',
  order: 0,
  icon: 'clock',
  ask: msg`When each phase usually begins here`,
  name: msg`The phases of this agency`,
  lined: (body) => body.because,
  fields: {
    transition: {
      label: msg`Transition, from month`,
      hint: msg`Counted from the opening of a file. The app moves no child to another phase.`,
    },
    inclusion: msg`Inclusion, from month`,
    end: msg`The usual end, in months`,
    because: msg`Why so?`,
  },
})
