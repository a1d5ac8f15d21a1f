import { msg } from '@lingui/core/macro'
import { feedbackOrComplaint } from '#domain/kinds/follow-up/feedback-or-complaint.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(feedbackOrComplaint, {
  group: 'rare',
  order: 41,
  icon: 'speech',
  ask: msg`Feedback, complaint or file request`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'complaint, feedback, CFM, access request',
  }),
  name: msg`Feedback or complaint`,
  titled: (body, { code, say }) =>
    body.status === 'open' ? code(body.sort) : say(msg`Answered: ${code(body.answer)}`),
  lined: (body) => (body.status === 'open' ? body.words : body.told),
  inTitle: ['status'],
  fields: {
    request: GENERATED,
    status: { label: msg`Is it new?`, codes: { open: msg`It is new`, answered: msg`It is answered` } },
    sort: {
      label: msg`What is it?`,
      hint: msg`Is it about a colleague? Do not write it here: use the safeguarding channel, which that person cannot read.`,
    },
    from: msg`From whom?`,
    words: msg`In their words`,
    wantsAnswer: msg`Do they want an answer?`,
    answer: msg`What was the answer?`,
    told: { label: msg`What were they told?`, hint: msg`If no, say why and where else to ask.` },
  },
})
