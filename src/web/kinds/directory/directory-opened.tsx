import { msg } from '@lingui/core/macro'
import { directoryOpened } from '#domain/kinds/directory/directory-opened.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(directoryOpened, {
  group: 'elsewhere',
  order: 0,
  icon: 'home',
  ask: msg`The directory of services`,
  name: msg`The directory of services`,
  lined: (body) => body.name,
  fields: { name: msg`Name`, area: { label: msg`For which area?`, rare: true } },
})
