import { msg } from '@lingui/core/macro'
import { reportByLaw } from '#domain/kinds/follow-up/report-by-law.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { DECIDED_ALONE_FACE } from '../lawful-face.ts'

export const face = defineFace(reportByLaw, {
  group: 'rare',
  order: 30,
  icon: 'paper',
  ask: msg`A report the law may require`,
  askMore: msg`a person decides; nothing is sent automatically`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'mandatory report, report to the authority',
  }),
  name: msg`A report by law`,
  undated: 'always',
  titled: (body, { code, say }) => say(msg`A report by law: ${code(body.stands)}`),
  lined: (body) => (body.stands === 'reported' ? body.to : body.law),
  fields: {
    report: GENERATED,
    law: { label: msg`Which law?`, hint: msg`If you are not sure, write which law you think it is, and ask.` },
    stands: {
      label: msg`What was decided?`,
      codes: { reported: msg`It was reported`, 'not-required': msg`The law does not require it` },
    },
    mustBy: { label: msg`By when must we report?`, rare: true },
    withinHours: { label: msg`Within how many hours, if the law counts hours?`, rare: true },
    advice: { label: msg`Whom did you ask?`, rare: true },
    to: msg`To whom?`,
    on: msg`When?`,
    by: msg`Who reported?`,
    lawfulReason: msg`Which lawful reason is there to wait?`,
    until: msg`Until when?`,
    because: msg`Why not?`,
    decidedWith: {
      label: msg`With whom was it decided?`,
      hint: msg`A member answers on their own device. The answer of a person without an account is marked “on paper, unconfirmed”.`,
    },
    alone: DECIDED_ALONE_FACE,
    facts: { label: msg`Which notes were sent?`, rare: true },
    said: { label: msg`What was said?`, hint: msg`Only what the law requires.` },
    reference: { label: msg`Number`, rare: true },
    childTold: {
      label: msg`Was the child told?`,
      hint: msg`Tell, do not ask: reporting is a duty.`,
      fields: {
        told: {
          label: msg`Was the child told?`,
          codes: {
            before: msg({ context: 'answer to “Was the child told?”', message: 'Yes, before' }),
            after: msg({ context: 'answer to “Was the child told?”', message: 'Yes, afterwards' }),
          },
        },
        on: msg`When?`,
        childSays: msg`What does the child say?`,
        tellBy: msg`By when will the child be told?`,
        because: msg`Why is it not safe?`,
      },
    },
    answerExpectedOn: { label: msg`When is an answer expected?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
