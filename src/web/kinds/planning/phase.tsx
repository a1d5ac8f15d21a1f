import { msg } from '@lingui/core/macro'
import { phase } from '#domain/kinds/planning/phase.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(phase, {
  group: 'rare',
  order: 28,
  icon: 'swap',
  ask: msg`Change of phase`,
  fresh: true,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'case phase, case status' }),
  name: msg`Phase`,
  titled: (body, { code, say }) => say(msg`Phase: ${code(body.phase)}`),
  lined: (body) => body.because,
  fields: {
    phase: { label: msg`In which phase?`, hint: msg`Going back a phase is normal and no failure.` },
    because: msg`Why?`,
  },
})
