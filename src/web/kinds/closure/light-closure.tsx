import { msg } from '@lingui/core/macro'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(lightClosure, {
  group: 'rare',
  order: 92,
  icon: 'folder',
  calledFor: { steps: ['crisis', 'transition', 'inclusion', 'aftercare', 'dormant'] },
  ask: msg`The child died, cannot be found, or met us only once`,
  fresh: true,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'death of the child, lost to follow-up, lost contact',
  }),
  name: msg`Died, cannot be found, or met once`,
  titled: (body, { code }) => code(body.reason),
  lined: (body) => body.words,
  fields: {
    reason: {
      label: msg`What is it?`,
      hint: msg`A child who cannot be found stays with the team until a supervisor ends the search.`,
    },
    words: msg`In a few words`,
    familySupported: msg`Is the family supported?`,
    tried: msg`What was tried?`,
    wayBack: msg`How can the child come back?`,
  },
})
