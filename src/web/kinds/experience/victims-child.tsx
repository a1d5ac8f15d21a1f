import { msg } from '@lingui/core/macro'
import { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { LIVED_THROUGH_IN } from '#domain/vocabulary/experience.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(victimsChild, {
  group: 'rare',
  order: 65,
  icon: 'lock',
  calledFor: { groups: ['left-behind', 'trafficked-with-parent', 'born-of-trafficking'] },
  ask: msg`Life while a parent was away`,
  askMore: msg`Sealed in Origins`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'child of a victim, parent away' }),
  name: msg`Origins`,
  fields: {
    period: msg`When?`,
    parent: msg`Which parent?`,
    withParent: msg`Was the child with that parent?`,
    care: msg`How was the child cared for?`,
    caredBy: msg`Who cared for the child?`,
    livedThrough: {
      label: msg`What did the child live through?`,
      hint: msg`Write what others saw or said. Do not ask a child for it.`,
      offers: { by: 'period', codes: LIVED_THROUGH_IN },
    },
    toldChild: {
      label: msg`What was the child told?`,
      codes: { 'not-known': msg({ context: 'answer to “What was the child told?”', message: 'Not known' }) },
    },
    toldBy: { label: msg`Who told the child?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
