import { msg } from '@lingui/core/macro'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(riskAssessment, {
  group: 'rare',
  order: 33,
  icon: 'shield',
  ask: msg`Risk assessment: what could go wrong?`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'risk assessment, risk analysis' }),
  name: msg`Risk assessment`,
  titled: (body, { code, say, small }) => say(msg`${code(body.of)}: risk ${small(code(body.finding))}`),
  lined: (body) => body.observation,
  fields: {
    of: msg`About what?`,
    place: { label: msg`Where?`, rare: true },
    observation: msg`What did you see and learn?`,
    assessedBy: msg`Who assessed?`,
    finding: { label: msg`How great is the danger?`, hint: msg`Your judgement in one word. The app counts nothing.` },
    measures: { label: msg`Which measures?`, hint: msg`One on each line` },
    sides: {
      label: msg`What does each side find?`,
      hint: msg`For a return: who knows the situation here, and who there.`,
      add: msg`Another side`,
      rare: true,
      fields: { from: msg`Which side?`, by: msg`Who?`, finds: msg`How great is the danger?`, words: msg`Why?` },
    },
    restsOn: { label: msg`Which notes support this?`, rare: true },
  },
})
