import { msg } from '@lingui/core/macro'
import { encounterSettled } from '#domain/kinds/before/encounter-settled.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(encounterSettled, {
  group: 'elsewhere',
  order: 0,
  icon: 'tick',
  ask: msg`How a meeting without a file ended`,
  name: msg`What happened in the end`,
  lined: (body, { code }) => code(body.as),
  fields: {
    entry: GENERATED,
    mark: GENERATED,
    file: GENERATED,
    as: msg`What happened in the end?`,
    because: { label: msg`Why?`, rare: true },
    until: msg`Until when?`,
    children: msg`How many children?`,
    month: msg`In which month?`,
    why: msg`Why only the number?`,
    figures: GENERATED,
  },
})
