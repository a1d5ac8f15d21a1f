import { msg } from '@lingui/core/macro'
import { ownScreening } from '#domain/kinds/experience/own-screening.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ownScreening, {
  group: 'rare',
  order: 63,
  icon: 'lock',
  calledFor: { groups: ['left-behind', 'trafficked-with-parent', 'born-of-trafficking', 'other'] },
  ask: msg`Is this child a victim, too?`,
  askMore: msg`From what is known already`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'screening, victim identification, indicators of trafficking',
  }),
  name: msg`Origins`,
  fields: {
    finding: msg`What do you think?`,
    signs: {
      label: msg`What supports it?`,
      codes: { 'none-seen': msg({ context: 'answer to “What supports it?”', message: 'No sign was seen' }) },
    },
    restsOn: msg`How is it known?`,
    childWasNotQuestioned: msg`The child was not questioned for this`,
    by: { label: msg`Who assessed this?`, add: msg`Add another` },
    reasons: msg`Why?`,
    whatFollows: { label: msg`What will be done now?`, rare: true },
  },
})
