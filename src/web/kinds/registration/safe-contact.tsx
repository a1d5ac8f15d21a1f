import { msg } from '@lingui/core/macro'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { defineFace } from '../define-face.ts'
import { WAY_FIELDS } from '../follow-up/ways-to-reach.tsx'

export const face = defineFace(safeContact, {
  group: 'rare',
  order: 21,
  icon: 'phone',
  ask: msg`How to contact the child safely`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'safe contact, contact safety' }),
  name: msg`Safe contact`,
  titled: (body, { code, say }) => say(msg`Getting in touch: ${code(body.rule)}`),
  lined: (body, { codes, say }) => (body.never.length === 0 ? null : say(msg`Never: ${codes(body.never)}`)),
  fields: {
    rule: { label: msg`May we get in touch at all?`, codes: { none: msg`No, in no way` } },
    agreed: { label: msg`Agreed ways`, made: true, earlier: true, fields: WAY_FIELDS },
    never: msg`Which ways never?`,
    neverWords: { label: msg`What else must not happen?`, hint: msg`“Never after six”`, rare: true },
    notBy: { label: msg`Which colleague should not?`, rare: true },
    night: {
      label: msg`Whom to ring at night`,
      hint: msg`One of our numbers. Everybody with access to any part of the file reads it.`,
    },
  },
})
