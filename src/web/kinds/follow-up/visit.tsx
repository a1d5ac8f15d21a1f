import { msg } from '@lingui/core/macro'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(visit, {
  group: 'verb',
  order: 1,
  icon: 'team',
  ask: msg({ message: '{p, select, she {I saw her} he {I saw him} they {I saw them} other {I saw the child}}' }),
  askMore: msg`visit, meeting`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'home visit, follow-up visit, monitoring visit, session',
  }),
  name: msg`Visit`,
  titled: (body, { code, say }) => {
    if (body.child === 'not-met') return say(msg`Visit: the child was not met`)
    return body.place === 'by-phone' || body.place === 'online'
      ? say(msg`We talked`)
      : say(msg`${code(body.child)}: ${body.placeName ?? code(body.place)}`)
  },
  lined: (body, { said }) =>
    body.childSays.answer === 'not-asked' ? (body.saw ?? said(body.childSays)) : said(body.childSays),
  fields: {
    place: {
      label: msg`Where?`,
      codes: {
        school: msg({ context: 'answer to “Where?”', message: 'At school' }),
        work: msg({ context: 'answer to “Where?”', message: 'At work' }),
        online: msg({ context: 'answer to “Where?”', message: 'Online' }),
      },
    },
    placeName: { label: msg`Which one?`, hint: msg`No address here.`, rare: true },
    child: msg`Did you meet the child?`,
    others: { label: msg`Whom else did you meet?`, rare: true },
    childSays: { label: msg`In their own words`, hint: msg`Write it as it was said. You can read it back.` },
    saw: msg`What you saw and did`,
    present: {
      label: msg`Who was there?`,
      add: msg`Add another`,
      fields: { who: msg`Who?`, couldHear: msg`Could they hear it?` },
    },
    anythingNotSafe: {
      label: msg`Was anything not safe?`,
      codes: { yes: msg`Yes, tell more` },
      fields: { answer: msg`Was anything not safe?`, words: msg`What was it?` },
    },
    whoWasThere: GENERATED,
    planned: GENERATED,
    nextOn: msg`Next time`,
  },
})
