import { msg } from '@lingui/core/macro'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(memberStopped, {
  group: 'elsewhere',
  order: 1,
  icon: 'unsafe',
  ask: msg`A colleague was stopped on this file`,
  name: msg`A colleague was stopped`,
  lined: (body, { member }) => member(body.member),
  fields: { member: msg`Who was stopped?`, asked: { label: msg`Who is asked to confirm it?` } },
})
