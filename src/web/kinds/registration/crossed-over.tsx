import { msg } from '@lingui/core/macro'
import { crossedOver } from '#domain/kinds/registration/crossed-over.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(crossedOver, {
  group: 'elsewhere',
  order: 0,
  icon: 'swap',
  ask: msg`Shared from a relative’s file`,
  name: msg`Shared from a relative’s file`,
  fields: {
    from: GENERATED,
    into: GENERATED,
    links: GENERATED,
    until: msg`Until when?`,
    items: {
      label: msg`What was shared`,
      fields: { entry: GENERATED, crossing: msg`What is it?`, on: msg`When?`, words: msg`In words` },
    },
  },
})
