import { msg } from '@lingui/core/macro'
import { danger } from '#domain/kinds/experience/danger.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(danger, {
  group: 'rare',
  order: 61,
  icon: 'lock',
  ask: msg`A person who may be involved`,
  askMore: msg`Sealed in Origins`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'perpetrator, trafficker, suspect, recruiter',
  }),
  name: msg`Origins`,
  lined: (body, { codes, code, who, say }) =>
    [
      say({
        ...msg({ message: '{who}: named as {roles}' }),
        values: { who: who(body.person), roles: codes(body.roles) },
      }),
      code(body.stands),
    ].join(' · '),
  fields: {
    person: msg`Who?`,
    roles: {
      label: msg`In what role was this person named?`,
      hint: msg`Write what somebody said. It is not a finding.`,
    },
    stands: { label: msg`How sure is it?`, codes: { yes: msg`Said to be certain` } },
    words: { label: msg`In a few words`, hint: msg`Do not ask the child for it.`, rare: true },
  },
})
