import { msg } from '@lingui/core/macro'
import { supervisionSession } from '#domain/kinds/planning/supervision-session.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(supervisionSession, {
  group: 'elsewhere',
  order: 0,
  icon: 'team',
  ask: msg`Supervision session`,
  askMore: msg`Worker and supervisor, apart from any child’s file`,
  name: msg`Supervision session`,
  titled: (body, { member, say }) => say(msg`Supervision: ${member(body.worker)} and ${member(body.supervisor)}`),
  lined: (body, { codes }) => codes(body.talkedAbout),
  fields: {
    worker: msg`Who is the worker?`,
    supervisor: msg`Who is the supervisor?`,
    how: msg`How did you talk?`,
    workerSays: { label: msg`How is the worker?`, hint: msg`Write only what the worker wants.` },
    talkedAbout: msg`What did you talk about?`,
    words: {
      label: msg`In a few words`,
      hint: msg`Do not name a child here. Write what was decided about a child in that child’s file.`,
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
