import { msg } from '@lingui/core/macro'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(concern, {
  group: 'verb',
  order: 4,
  icon: 'warning',
  ask: msg`I am worried`,
  askMore: msg`a concern`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'worry, alert, red flag, protection concern',
  }),
  name: msg`A worry`,
  titled: (body, { say, code }) =>
    body.status === 'open' ? say(msg`A worry: ${code(body.about)}`) : say(msg`A worry was looked into`),
  lined: (body) => (body.status === 'open' ? body.words : body.found),
  inTitle: ['status'],
  fields: {
    concern: GENERATED,
    status: {
      label: msg`Is it new?`,
      whenNew: 'open',
      codes: { open: msg`I am worried`, 'looked-into': msg`I looked into it` },
    },
    words: { label: msg`What worries you?`, hint: msg`You need not be sure yet.` },
    about: {
      label: msg`What is it about?`,
      codes: {
        care: msg`How the child is cared for`,
        school: msg({ context: 'answer to “What is it about?”', message: 'School' }),
      },
    },
    look: {
      label: msg`How soon must we check?`,
      codes: {
        now: msg({ context: 'answer to “How soon must we check?”', message: 'Today' }),
        'this-week': msg({ context: 'answer to “How soon must we check?”', message: 'This week' }),
        watch: msg`Keep watching it`,
      },
    },
    pressure: {
      label: msg`Is somebody under pressure to settle or to stay silent?`,
      rare: true,
      fields: {
        on: { label: msg`Who is under pressure?`, add: msg`Add another` },
        from: msg`By whom?`,
        to: msg`To do what?`,
        offered: { label: msg`What was offered or threatened?`, rare: true },
      },
    },
    greatestOn: {
      label: msg`On which day is the risk greatest?`,
      hint: msg`A hearing, a release, a wedding.`,
      rare: true,
    },
    raisedBy: msg`Who noticed it?`,
    found: msg`What did you find?`,
    goesOn: msg`Does the worry go on?`,
  },
})
