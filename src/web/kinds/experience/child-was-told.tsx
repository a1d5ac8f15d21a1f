import { msg } from '@lingui/core/macro'
import { childWasTold } from '#domain/kinds/experience/child-was-told.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(childWasTold, {
  group: 'rare',
  order: 67,
  icon: 'lock',
  calledFor: { ages: ['3-5', '6-11', '12-14', '15-17', '18-24', '25-or-more'] },
  ask: msg`The child was told something, or found out`,
  askMore: msg`Sealed in Origins`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'life story, told about origins' }),
  name: msg`Origins`,
  fields: {
    talk: { label: msg`Which planned talk was it?`, of: 'talk-planned', rare: true },
    about: msg`What was it about?`,
    how: msg`How did the child learn this?`,
    by: { label: msg`Who told the child?`, rare: true },
    whatWasSaid: msg`What was said?`,
    childSays: msg`What does the child say?`,
    childSeemed: { label: msg`How was the child afterwards?`, rare: true },
    stillAsks: { label: msg`What does the child still ask?`, hint: msg`One on each line.`, rare: true },
    nearAfterwards: { label: msg`Who was with the child after?`, add: msg`Add another`, rare: true },
  },
})
