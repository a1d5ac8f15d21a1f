import { msg } from '@lingui/core/macro'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(caseConference, {
  group: 'rare',
  order: 29,
  icon: 'team',
  ask: msg`Meeting about the child`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'case conference, case review, MDT, review meeting',
  }),
  name: msg`Case conference`,
  titled: (body, { code, say }) => say(msg`Case conference: ${code(body.purpose)}`),
  lined: (body, { list }) => (body.decided.length > 0 ? list(body.decided) : body.words),
  fields: {
    purpose: {
      label: msg`What for?`,
      codes: { return: msg({ context: 'answer to “What for?”', message: 'A return' }) },
    },
    attended: { label: msg`Who was there?`, hint: msg`At least two` },
    child: msg`Did the child take part?`,
    childSays: msg`What does the child say?`,
    words: msg`What was talked about?`,
    decided: { label: msg`What was decided?`, hint: msg`One on each line` },
    steps: {
      label: msg`Who does what?`,
      hint: msg`Each task becomes a step of the plan.`,
      add: msg`A task`,
      rare: true,
      fields: { action: GENERATED, what: msg`What?`, who: msg`Who?`, by: { label: msg`By when?`, rare: true } },
    },
    helped: {
      label: msg`What helped?`,
      hint: msg`Asked at a review of the plan. Write each person’s view under “What helped, and what did not”.`,
    },
    didNotHelp: msg`What did not help?`,
    dissent: {
      label: msg`Who disagrees?`,
      add: msg`A person who disagrees`,
      rare: true,
      fields: { who: msg`Who?`, words: msg`What do they say?` },
    },
    nextOn: { label: msg`Next time`, rare: true },
  },
})
