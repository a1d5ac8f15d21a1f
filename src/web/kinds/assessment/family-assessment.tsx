import { msg } from '@lingui/core/macro'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(familyAssessment, {
  group: 'rare',
  order: 32,
  icon: 'home',
  ask: msg`Can this family be a home?`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'home study, family assessment, caregiver assessment',
  }),
  name: msg`Family assessment`,
  titled: (body, { code, say }) => say(msg`${code(body.of ?? 'family')} assessed: ${code(body.finding)}`),
  lined: (body) => body.observation,
  fields: {
    of: {
      label: msg`What did you look at?`,
      made: true,
      earlier: true,
      codes: {
        family: msg({ context: 'answer to “What did you look at?”', message: 'The family' }),
        community: msg`The community around the family`,
      },
    },
    withWhom: msg`With whom did you talk?`,
    homeSeen: msg`Did you see the home?`,
    observation: msg`What did you see?`,
    familySays: msg`What do they say?`,
    wantsTheChild: msg`Do they want the child?`,
    isAble: msg`Can they care for the child?`,
    assessedBy: msg`Who assessed?`,
    finding: msg`What did you find?`,
    support: { label: msg`Which support?`, hint: msg`One on each line` },
  },
})
