import { msg } from '@lingui/core/macro'
import { organisationNamed } from '#domain/kinds/any/organisation-named.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(organisationNamed, {
  group: 'elsewhere',
  order: 0,
  icon: 'team',
  ask: msg`The agency’s name`,
  name: msg`The agency’s name`,
  lined: (body) => body.name,
  fields: { organisation: GENERATED, name: msg`Name`, shownAs: { label: msg`Shown on devices as`, rare: true } },
})
