import { msg } from '@lingui/core/macro'
import { demandAnswer } from '#domain/kinds/follow-up/demand-answer.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(demandAnswer, {
  group: 'rare',
  order: 32,
  icon: 'shield',
  calledFor: { after: ['authority-demand'] },
  ask: msg`Answer an authority`,
  askMore: msg`two people decide; it may be a no`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'reply to a court, reply to police',
  }),
  name: msg`Answer to an authority`,
  titled: (body, { code, say }) => say(msg`Answer to an authority: ${code(body.answer)}`),
  lined: (body) => body.reasons,
  fields: {
    demand: { label: msg`Which demand?`, of: 'authority-demand' },
    answer: {
      label: msg`What is the answer?`,
      codes: {
        refused: msg({ context: 'answer to “What is the answer?”', message: 'No' }),
        given: msg`The least that the law asks for`,
      },
    },
    reasons: msg`Why?`,
    advice: { label: msg`Whose advice did you take?`, hint: msg`A lawyer, before anything is given.` },
    decidedWith: msg`With whom do you decide it?`,
    toldThem: msg`What are they told?`,
    law: msg`On which law?`,
    order: msg`On whose order?`,
    facts: { label: msg`Which notes, one by one?`, hint: msg`There is no way to give a whole file.` },
    how: msg`How?`,
    childTold: msg`Is the child told?`,
    childSays: msg`What does the child say?`,
  },
})
