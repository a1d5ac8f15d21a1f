import { msg } from '@lingui/core/macro'
import { agencyPrinciple } from '#domain/kinds/follow-up/agency-principle.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { PRINCIPLE_CODES } from '../principle-codes.ts'

export const KEPT_WORDS = {
  'not-looked-yet': msg`Not checked yet`,
  kept: msg`It is kept`,
  'in-part': msg`In part`,
  'not-kept': msg`It is not kept`,
  'cannot-tell': msg`We cannot tell`,
  'no-longer-ours': msg`No longer our principle`,
}

export const face = defineFace(agencyPrinciple, {
  group: 'elsewhere',
  order: 72,
  icon: 'scales',
  ask: msg`A principle of the agency`,
  name: msg`A principle of the agency`,
  titled: (body) => body.says,
  lined: (body, { say }) => say(KEPT_WORDS[body.kept]),
  fields: {
    principle: GENERATED,
    says: {
      label: msg`What do we promise ourselves?`,
      hint: msg`Use our own words. Do not name a child or a colleague.`,
    },
    near: {
      label: msg`Which of these is it close to?`,
      hint: msg`These link it to hard questions`,
      codes: PRINCIPLE_CODES,
    },
    signs: { label: msg`How can people see that it is kept?`, hint: msg`One on each line` },
    kept: { label: msg`Is it kept in our work?`, codes: KEPT_WORDS },
    shows: { label: msg`What shows it?`, hint: msg`Without a name` },
    change: { label: msg`What will we do differently?` },
    lookOn: msg`Review on`,
  },
})
