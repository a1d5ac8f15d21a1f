import { msg } from '@lingui/core/macro'
import { safeguardingAnswer } from '#domain/kinds/any/safeguarding-answer.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safeguardingAnswer, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`Answer whoever reported`,
  name: msg`Answer to whoever reported`,
  titled: (body, { code }) => code(body.answer),
  lined: (body) => body.words,
  fields: {
    answer: { label: msg`What do you tell them?` },
    words: { label: msg`In your words`, hint: msg`They read this, and nothing of what others said to you.` },
  },
})
