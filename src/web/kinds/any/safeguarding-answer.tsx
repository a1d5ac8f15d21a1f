import { msg } from '@lingui/core/macro'
import { safeguardingAnswer } from '#domain/kinds/any/safeguarding-answer.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safeguardingAnswer, {
  group: 'elsewhere',
  order: 0,
  icon: 'speech',
  ask: msg`Answer the person who reported`,
  name: msg`Answer to the person who reported`,
  titled: (body, { code }) => code(body.answer),
  lined: (body) => body.words,
  fields: {
    answer: { label: msg`What do you tell this person?` },
    words: {
      label: msg`In your words`,
      hint: msg`The person who reported reads this, and nothing that others told you.`,
    },
  },
})
