import { msg } from '@lingui/core/macro'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(caseHolder, {
  group: 'elsewhere',
  order: 0,
  icon: 'team',
  ask: msg`The child’s caseworker`,
  name: msg`The child’s caseworker`,
  lined: (body, { member, code, day, say }) =>
    [
      `${code(body.as)}: ${member(body.member)}`,
      ...(body.until === undefined ? [] : [say(msg`until ${day(body.until)}`)]),
    ].join(' · '),
  fields: {
    member: msg`Who?`,
    as: msg`In what role?`,
    from: { label: msg`From when?`, rare: true },
    until: { label: msg`Until when?`, rare: true },
  },
})
