import { msg } from '@lingui/core/macro'
import { healthFactor } from '#domain/kinds/assessment/health-factor.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(healthFactor, {
  group: 'rare',
  order: 31,
  icon: 'heart',
  ask: msg`Something about health`,
  askMore: msg`Sealed in Health`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'disability, health assessment, special needs',
  }),
  name: msg`Health`,
  titled: (body, { code }) => code(body.area),
  lined: (body) => body.words,
  fields: {
    factor: GENERATED,
    is: { label: msg`Which of these?`, codes: { over: msg`It is over` } },
    area: msg`What?`,
    wentWithout: {
      label: msg`What did the child go without when small?`,
      rare: true,
      decides: { area: ['early-deprivation'] },
    },
    seenNow: {
      label: msg`What is seen of it now?`,
      hint: msg`What you see, no diagnosis.`,
      rare: true,
      decides: { area: ['early-deprivation'] },
    },
    words: msg`In a few words`,
    source: msg`How do you know?`,
    from: { label: msg`From`, rare: true },
    until: { label: msg`Until`, rare: true },
  },
})
