import { msg } from '@lingui/core/macro'
import { referral } from '#domain/kinds/services/referral.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { LAWFUL_FACE } from '../lawful-face.ts'

/** The form previews what the helper will be told; the page of the slip prints, shows or seals it. */
export const face = defineFace(referral, {
  group: 'changed',
  order: 3,
  icon: 'sent',
  ask: msg`Refer the child for help`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'referral, refer to a service, service request',
  }),
  name: msg`Referral`,
  titled: (body, { say }) => say(msg`Asked ${body.called}`),
  lined: (body, { code }) => `${code(body.to)} · ${body.asks}`,
  fields: {
    referral: GENERATED,
    to: { label: msg`To whom?`, codes: { shelter: msg({ context: 'answer to “To whom?”', message: 'Shelter' }) } },
    called: { label: msg`Who exactly?`, hint: msg`“The class teacher”, “Regional hospital, children’s ward”` },
    asks: msg`What are they asked to do?`,
    category: { label: msg`Which kind of help?`, rare: true },
    need: { label: msg`For which need of this file?`, of: 'service', rare: true },
    fields: {
      label: msg`What do we tell about the child?`,
      codes: {
        called: msg`What the child is called`,
        representative: msg`Who represents the child`,
        'birth-registration': msg({
          context: 'answer to “What do we tell about the child?”',
          message: 'Birth registration',
        }),
      },
    },
    facts: { label: msg`Which notes?`, hint: msg`Only what is needed.` },
    how: { label: msg`How?`, codes: { shown: msg`Shown on the screen` } },
    lawful: LAWFUL_FACE,
    passingOn: msg`May they pass it on?`,
    answerBy: { label: msg`By when do we need an answer?`, rare: true },
    until: { label: msg`Until when may they keep it?`, rare: true },
  },
})
