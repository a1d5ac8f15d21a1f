import { msg } from '@lingui/core/macro'
import { tracingStep } from '#domain/kinds/care/tracing-step.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(tracingStep, {
  group: 'changed',
  order: 22,
  icon: 'search',
  calledFor: { after: ['tracing-request'] },
  ask: msg`News from the search for the family`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'tracing result, family found, FTR',
  }),
  name: msg`Looking for the family`,
  titled: (body, { code, say, small }) => say(msg`Looking for the family: ${small(code(body.state))}`),
  lined: (body) => body.words,
  fields: {
    tracing: { label: msg`Which search?`, of: 'tracing-request' },
    state: {
      label: msg`What was the result?`,
      codes: { ended: msg`We stopped looking`, found: msg`Somebody was found` },
    },
    person: { label: msg`Who was found?`, rare: true },
    words: msg`In a few words`,
    toldBy: { label: msg`Who said this?`, rare: true },
    familySays: msg`What does the family say?`,
    childTold: {
      label: msg`Does the child know?`,
      fields: { told: msg`Does the child know?`, childSays: msg`What does the child say?`, because: msg`Why not yet?` },
    },
  },
})
