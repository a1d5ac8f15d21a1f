import { msg } from '@lingui/core/macro'
import { talkPlanned } from '#domain/kinds/experience/talk-planned.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(talkPlanned, {
  group: 'rare',
  order: 66,
  icon: 'lock',
  calledFor: { ages: ['3-5', '6-11', '12-14', '15-17', '18-24', '25-or-more'] },
  ask: msg`How the child will be told something`,
  askMore: msg`Sealed in Origins`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'life story work, telling the child',
  }),
  name: msg`Origins`,
  undated: 'always',
  fields: {
    talk: GENERATED,
    about: msg`What is it about?`,
    childKnows: msg`What does the child know?`,
    childAsks: { label: msg`What does the child ask?`, hint: msg`In the child’s own words, one on each line.` },
    childWants: msg`Does the child want to know it?`,
    whoseStory: msg`Whose story is it?`,
    storyAnswer: {
      label: msg`May it be told?`,
      hint: msg`As answered by the person whose story it is.`,
      codes: { yes: msg`Yes, all of it`, part: msg`Yes, a part of it` },
    },
    when: { label: msg`When?`, fields: { is: msg`When?`, on: msg`On which day?`, because: msg`Why not now?` } },
    tellers: { label: msg`Who tells it?`, add: msg`Add another` },
    inWords: { label: msg`In which words?`, hint: msg`Simple and true, for this age.` },
    nearAfterwards: { label: msg`Who is with the child after?`, add: msg`Add another` },
    knowAlready: { label: msg`Who knows it already?`, hint: msg`One on each line.`, rare: true },
    because: msg`Why this way?`,
  },
})
