import { msg } from '@lingui/core/macro'
import { agencyPrinciple } from '#domain/kinds/follow-up/agency-principle.ts'
import { defineFace, GENERATED } from '../define-face.ts'
import { PRINCIPLE_CODES } from '../principle-codes.ts'

export const KEPT_WORDS = {
  'not-looked-yet': msg`Nobody looked yet`,
  kept: msg`It is kept`,
  'in-part': msg`In part`,
  'not-kept': msg`It is not kept`,
  'cannot-tell': msg`We cannot tell`,
  'no-longer-ours': msg`It is no longer ours`,
}

export const face = defineFace(agencyPrinciple, {
  group: 'elsewhere',
  order: 72,
  icon: 'scales',
  ask: msg`A principle of ours, and whether we keep it`,
  name: msg`A principle of the agency`,
  titled: (body) => body.says,
  lined: (body, { say }) => say(KEPT_WORDS[body.kept]),
  fields: {
    principle: GENERATED,
    says: {
      label: msg`What do we promise ourselves?`,
      hint: msg`In our own words. No child and no colleague is named here.`,
    },
    near: {
      label: msg`To which of these is it near?`,
      hint: msg`By them it is found again in hard questions`,
      codes: PRINCIPLE_CODES,
    },
    signs: { label: msg`By what would one see that it is kept?`, hint: msg`One on each line` },
    kept: { label: msg`Is it kept in our work?`, codes: KEPT_WORDS },
    shows: { label: msg`What shows it?`, hint: msg`Without a name` },
    change: { label: msg`What will be done otherwise?` },
    lookOn: msg`Look at it again on`,
  },
})
