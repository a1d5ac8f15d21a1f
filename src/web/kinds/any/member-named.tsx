import { msg } from '@lingui/core/macro'
import { memberNamed } from '#domain/kinds/any/member-named.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(memberNamed, {
  group: 'elsewhere',
  order: 0,
  icon: 'person',
  ask: msg`A team member`,
  name: msg`A team member`,
  lined: (body) => body.name,
  fields: {
    member: GENERATED,
    name: msg`Name`,
    roles: msg`What do they do?`,
    external: { label: msg`From another agency?`, rare: true },
    agency: { label: msg`Which agency?`, rare: true },
  },
})
