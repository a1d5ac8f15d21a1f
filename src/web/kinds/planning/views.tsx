import { msg } from '@lingui/core/macro'
import { views } from '#domain/kinds/planning/views.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(views, {
  group: 'verb',
  order: 3,
  icon: 'speech',
  ask: msg({
    message:
      '{p, select, she {She said what she wants} he {He said what he wants} they {They said what they want} other {The child said what they want}}',
  }),
  askMore: msg`the child’s words, wishes`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'participation, child’s views, wishes, voice of the child',
  }),
  name: msg`In their own words`,
  titled: (body, { code }) => body.about ?? code(body.matter),
  lined: (body, { said }) => said(body.say),
  fields: {
    matter: msg`About what?`,
    about: { label: msg`More exactly`, rare: true },
    say: { label: msg`In their own words`, hint: msg`Write it as it was said. You can read it back.` },
    wishes: { label: msg`What are the wishes?`, hint: msg`One on each line` },
    askedHow: msg`How did you talk?`,
    askedBy: msg`Who asked?`,
    present: {
      label: msg`Who else could hear it?`,
      hint: msg`If you choose nobody, the child was alone with the person who asked.`,
    },
  },
})
