import { msg } from '@lingui/core/macro'
import { agencyAnswer } from '#domain/kinds/any/agency-answer.ts'
import { NETWORK_ANSWER_WORDS } from '#web/words/network.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(agencyAnswer, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`An answer between agencies`,
  name: msg`An answer between agencies`,
  fields: {
    ask: GENERATED,
    way: { label: msg`Which way?`, made: true },
    answer: { label: msg`What was answered?`, codes: NETWORK_ANSWER_WORDS },
    checked: { label: msg`Was the answer proven?`, made: true },
    file: GENERATED,
  },
})
