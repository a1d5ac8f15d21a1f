import { msg } from '@lingui/core/macro'
import { education } from '#domain/kinds/rights/education.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(education, {
  group: 'changed',
  order: 12,
  icon: 'school',
  calledFor: { ages: ['3-5', '6-11', '12-14', '15-17', '18-24'] },
  ask: msg`School or training`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'school enrolment, education, vocational training, apprenticeship',
  }),
  name: msg`School`,
  titled: (body, { code, say }) => say(msg`School: ${code(body.stands)}`),
  lined: (body, { said }) => said(body.childSays),
  fields: {
    stands: msg`What is the school situation?`,
    level: msg`Which school level?`,
    obstacles: { label: msg`What is in the way?`, codes: { distance: msg`It is too far` } },
    childSays: msg`What does the child say?`,
    schoolKnows: {
      label: msg`What does the school know?`,
      hint: msg`The school need never know why.`,
      codes: { nothing: msg({ context: 'answer to “What does the school know?”', message: 'Nothing' }) },
    },
    grade: { label: msg`Which class?`, rare: true },
    trusted: { label: msg`Who at school supports the child?`, rare: true },
    taughtIn: { label: msg`In which language?`, rare: true },
    yearsMissed: { label: msg`How many school years were missed?`, calledFor: { ages: ['12-14', '15-17'] } },
    next: { label: msg`What comes next?`, rare: true },
    nextOn: { label: msg`When?`, rare: true },
    waitingOn: {
      label: msg`Who are we waiting for?`,
      rare: true,
      fields: {
        who: msg`Who?`,
        since: msg`Since when?`,
        askedAgain: { label: msg`When did we ask again?`, rare: true },
      },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
