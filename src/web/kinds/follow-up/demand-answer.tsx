import { msg } from '@lingui/core/macro'
import { demandAnswer } from '#domain/kinds/follow-up/demand-answer.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(demandAnswer, {
  group: 'rare',
  order: 32,
  icon: 'shield',
  calledFor: { after: ['authority-demand'] },
  ask: msg`Answer an authority`,
  askMore: msg`two people decide; you may say no`,
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
        given: msg`Only what the law requires`,
      },
    },
    reasons: msg`Why?`,
    advice: { label: msg`Whose advice did you take?`, hint: msg`Ask a lawyer before you give anything.` },
    decidedWith: msg`Who decides this with you?`,
    toldThem: msg`What are they told?`,
    law: msg`Based on which law?`,
    order: msg`On whose order?`,
    facts: { label: msg`Which notes, one by one?`, hint: msg`You cannot give a whole file.` },
    how: msg`How?`,
    childTold: msg`Is the child told?`,
    childSays: msg`What does the child say?`,
  },
})
