import { msg } from '@lingui/core/macro'
import { hiddenAddress } from '#domain/kinds/directory/hidden-address.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written on the page of its service, by members who keep the folder of the directory that holds it. */
export const face = defineFace(hiddenAddress, {
  group: 'elsewhere',
  order: 1,
  icon: 'lock',
  ask: msg`A hidden address`,
  name: msg`A hidden address`,
  fields: {
    listing: GENERATED,
    place: GENERATED,
    address: msg`Address`,
    howToGetThere: { label: msg`How to get there`, rare: true },
    tellOnly: { label: msg`Who may be told?`, rare: true },
  },
})
