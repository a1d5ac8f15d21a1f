import { msg } from '@lingui/core/macro'
import { agencyAsk } from '#domain/kinds/any/agency-ask.ts'
import { ASKED_WHY_WORDS } from '#web/words/network.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(agencyAsk, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`A question between agencies`,
  name: msg`A question between agencies`,
  lined: (body) => body.called,
  fields: {
    ask: GENERATED,
    way: { label: msg`Which way?`, made: true },
    agency: GENERATED,
    called: msg`Which agency?`,
    why: { label: msg`What for?`, codes: ASKED_WHY_WORDS },
    basis: msg`What is this based on?`,
    marks: GENERATED,
  },
})
