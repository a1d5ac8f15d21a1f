import { msg } from '@lingui/core/macro'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(lightClosure, {
  group: 'rare', order: 92, icon: 'folder',
  calledFor: { steps: ['crisis', 'transition', 'inclusion', 'aftercare', 'dormant'] },
  ask: msg`The child died, was lost to us, or met us only once`,
  fresh: true,
  name: msg`File closed`,
  titled: (body, { code, say }) => say(msg`File closed: ${code(body.reason)}`),
  lined: (body) => body.words,
  fields: { reason: msg`What is it?`, words: msg`In a few words`, familySupported: msg`Is the family supported?`, tried: msg`What was tried?`, wayBack: msg`How can the child come back?` },
})
