import { msg } from '@lingui/core/macro'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(riskAssessment, {
  group: 'rare',
  order: 33,
  icon: 'shield',
  ask: msg`What could go wrong with something that is being thought of`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'risk assessment, risk analysis' }),
  name: msg`Danger weighed`,
  titled: (body, { code, say, small }) => say(msg`${code(body.of)}: danger ${small(code(body.finding))}`),
  lined: (body) => body.observation,
  fields: {
    of: msg`Of what?`,
    place: { label: msg`Where?`, rare: true },
    observation: msg`What did you see and learn?`,
    assessedBy: msg`Who looked?`,
    finding: { label: msg`How great is the danger?`, hint: msg`A judgement in a word. Nothing is counted.` },
    measures: { label: msg`Which measures?`, hint: msg`One on each line` },
    sides: {
      label: msg`What does each side find?`,
      hint: msg`For a return: who knows it here, and who knows it there.`,
      add: msg`Another side`,
      rare: true,
      fields: { from: msg`Which side?`, by: msg`Who?`, finds: msg`How great is the danger?`, words: msg`Why?` },
    },
    restsOn: { label: msg`Which notes does it rest on?`, rare: true },
  },
})
