import { msg } from '@lingui/core/macro'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(whereabouts, {
  group: 'rare',
  order: 66,
  icon: 'place',
  ask: msg`An address, a school, a place to meet`,
  askMore: msg`Sealed in Whereabouts`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'address, location' }),
  name: msg`Whereabouts`,
  fields: {
    of: {
      label: msg`Which place?`,
      codes: { school: msg({ context: 'answer to “Which place?”', message: 'School' }) },
    },
    is: msg`Is the place known?`,
    name: msg`What is it called?`,
    address: msg`Address`,
    district: {
      label: msg`In which district?`,
      hint: msg`The province, county or region. Nothing smaller ever goes into statistics.`,
      rare: true,
    },
    way: { label: msg`How to get there`, rare: true },
    mayGoThere: {
      label: msg`May we go there?`,
      codes: { 'with-care': msg({ context: 'answer to “May we go there?”', message: 'With care' }) },
    },
    whoElseKnows: { label: msg`Who else knows the place?`, rare: true },
    since: { label: msg`Since when?`, rare: true },
  },
})
