import { msg } from '@lingui/core/macro'
import { givenFact } from '#domain/kinds/services/given-fact.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(givenFact, {
  group: 'elsewhere',
  order: 0,
  icon: 'key',
  ask: msg`One fact was given to one person`,
  name: msg`One fact for one person`,
  fields: { of: GENERATED, to: msg`To whom?`, from: GENERATED, value: GENERATED, until: msg`Until when?` },
})
