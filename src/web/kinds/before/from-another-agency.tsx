import { msg } from '@lingui/core/macro'
import { fromAnotherAgency } from '#domain/kinds/before/from-another-agency.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(fromAnotherAgency, {
  group: 'elsewhere',
  order: 0,
  icon: 'folder',
  ask: msg`File from another agency`,
  name: msg`File from another agency`,
  lined: (body, { day, say }) => say(msg`Taken out by ${body.agency}, ${day(body.madeOn)}`),
  fields: {
    agency: msg`Which agency?`,
    madeOn: msg`When did that agency take the file out?`,
    archive: GENERATED,
    was: GENERATED,
    type: GENERATED,
    entries: GENERATED,
    people: {
      label: msg`Members of that agency in this file`,
      fields: { member: GENERATED, name: msg`Name`, supervisor: GENERATED },
    },
    sealed: msg`Parts that did not come along`,
  },
})
