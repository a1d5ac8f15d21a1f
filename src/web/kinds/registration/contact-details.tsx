import { msg, plural } from '@lingui/core/macro'
import { contactDetails } from '#domain/kinds/registration/contact-details.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(contactDetails, {
  group: 'rare',
  order: 20,
  icon: 'call',
  ask: msg`A phone number or account`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'telephone, e-mail, social media' }),
  name: msg`Numbers and accounts`,
  lined: (body, { who, say }) =>
    say(msg`${who(body.who)}: ${plural(body.addresses.length, { one: '# way', other: '# ways' })}`),
  fields: {
    who: msg`Whose?`,
    addresses: {
      label: msg`Numbers and accounts`,
      hint: msg`Write all that are in use now. What you leave out is no longer current.`,
      add: msg`Another number or account`,
      fields: {
        kind: msg`What is it?`,
        value: msg`Number or name`,
        answeredBy: { label: msg`Who else answers?`, hint: msg`Also people who look at the screen.` },
        watched: msg`Does anybody else read it?`,
      },
    },
  },
})
