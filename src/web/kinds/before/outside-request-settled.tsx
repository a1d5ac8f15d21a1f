import { msg } from '@lingui/core/macro'
import { outsideRequestSettled } from '#domain/kinds/before/outside-request-settled.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(outsideRequestSettled, {
  group: 'elsewhere',
  order: 0,
  icon: 'tick',
  ask: msg`How a request from outside ended`,
  name: msg`What happened in the end`,
  lined: (body, { code }) => code(body.as),
  fields: {
    entry: GENERATED,
    as: msg`What happened in the end?`,
    words: { label: msg`In a few words`, rare: true },
    because: { label: msg`Why?`, rare: true },
    until: msg`Until when?`,
    month: msg`In which month?`,
    why: msg`Why only the number?`,
  },
})
