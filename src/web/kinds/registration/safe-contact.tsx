import { msg } from '@lingui/core/macro'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safeContact, {
  group: 'rare',
  order: 21,
  icon: 'phone',
  ask: msg`How we may get in touch, and how never`,
  name: msg`Safe contact`,
  titled: (body, { code, say }) => say(msg`Getting in touch: ${code(body.rule)}`),
  lined: (body, { codes, say }) => (body.never.length === 0 ? null : say(msg`Never: ${codes(body.never)}`)),
  fields: {
    rule: { label: msg`May we get in touch at all?`, codes: { none: msg`No, in no way` } },
    agreed: {
      label: msg`Ways that were agreed`,
      add: msg`Another way`,
      fields: {
        way: msg`How?`,
        to: msg`To whom?`,
        number: { label: msg`Number`, rare: true },
        when: { label: msg`When?`, rare: true },
        where: { label: msg`Where?`, rare: true },
        weAre: { label: msg`Who do we say that we are?`, hint: msg`“The reading club”`, rare: true },
      },
    },
    never: msg`How never?`,
    neverWords: { label: msg`What else must not happen?`, hint: msg`“Never after six”`, rare: true },
    notBy: { label: msg`Who of us should not?`, rare: true },
  },
})
