import { msg } from '@lingui/core/macro'
import { appeal } from '#domain/kinds/rights/appeal.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(appeal, {
  group: 'rare',
  order: 59,
  icon: 'scales',
  ask: msg`Appeal against a decision`,
  askMore: msg`an objection`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'objection, review of a decision' }),
  name: msg`An appeal`,
  titled: (body, { code, say }) => say(msg`An appeal: ${code(body.stands)}`),
  lined: (body, { code, day, say }) =>
    body.stands === 'may-be-made' ? say(msg`${code(body.against)}, until ${day(body.until)}`) : code(body.against),
  fields: {
    appeal: GENERATED,
    against: {
      label: msg`Against which decision?`,
      codes: {
        placement: msg`Where the child lives`,
        school: msg({ context: 'answer to “Against which decision?”', message: 'School' }),
        return: msg({ context: 'answer to “Against which decision?”', message: 'Going back' }),
      },
    },
    of: { label: msg`Who decided it?`, hint: msg`An office or a court` },
    stands: { label: msg`Status`, codes: { made: msg`It was made`, refused: msg`It was refused` } },
    to: msg`To whom?`,
    until: msg`Until when?`,
    childTold: msg`Does the child know of it?`,
    childSays: msg`What does the child say?`,
    helps: { label: msg`Who helps?`, rare: true },
    madeOn: msg`When was it made?`,
    by: msg`Who made it?`,
    answerExpectedOn: { label: msg`When is an answer expected?`, rare: true },
    because: msg`Why not?`,
    cameOfIt: msg`What was the result?`,
    reasonGiven: msg`Which reason was given?`,
    nextUntil: { label: msg`Until when is a further appeal possible?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
