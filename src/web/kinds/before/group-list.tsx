import { msg } from '@lingui/core/macro'
import { groupList } from '#domain/kinds/before/group-list.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(groupList, {
  group: 'elsewhere',
  order: 0,
  icon: 'children',
  ask: msg`Who belongs to a group`,
  name: msg`Who belongs to a group`,
  titled: (body) => body.called,
  fields: {
    called: { label: msg`What is the group called?`, hint: msg`“Tuesdays at the river”` },
    district: { label: msg`In which district?`, rare: true },
    people: {
      label: msg`Who comes?`,
      hint: msg`Use a by-name, never a real name.`,
      add: msg`Add another`,
      fields: { mark: GENERATED, alias: msg`By-name`, left: msg`No longer comes?` },
    },
  },
})
