import { msg } from '@lingui/core/macro'
import { supervisionSession } from '#domain/kinds/planning/supervision-session.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(supervisionSession, {
  group: 'elsewhere',
  order: 0,
  icon: 'team',
  ask: msg`A talk about the work`,
  askMore: msg`Worker and supervisor, apart from any child’s file`,
  name: msg`A talk about the work`,
  titled: (body, { member, say }) => say(msg`A talk: ${member(body.worker)} and ${member(body.supervisor)}`),
  lined: (body, { codes }) => codes(body.talkedAbout),
  fields: {
    worker: msg`Who does the work?`,
    supervisor: msg`Who was there to help?`,
    how: msg`How did you talk?`,
    workerSays: { label: msg`How is the worker?`, hint: msg`Only what the worker wants written.` },
    talkedAbout: msg`What did you talk about?`,
    words: {
      label: msg`In a few words`,
      hint: msg`No child is named here. What was decided about one is written in that child’s file.`,
    },
    agreed: {
      label: msg`What was agreed?`,
      add: msg`Something that was agreed`,
      fields: { what: msg`What?`, who: msg`Who?`, by: { label: msg`By when?`, rare: true } },
    },
    staffCare: msg`What does the worker need?`,
    nextOn: msg`Next time`,
  },
})
