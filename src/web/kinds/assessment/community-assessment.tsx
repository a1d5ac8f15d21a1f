import { msg } from '@lingui/core/macro'
import { communityAssessment } from '#domain/kinds/assessment/community-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(communityAssessment, {
  group: 'rare',
  order: 33,
  icon: 'home',
  ask: msg`How does the community treat this child?`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'community assessment, neighbours, stigma',
  }),
  name: msg`Community assessment`,
  lined: (body) => body.observation,
  fields: {
    neighboursAccept: { label: msg`Do neighbours accept the child?`, hint: msg`Ask people without saying why.` },
    sparedFromTalk: msg`Is the child free from hurtful talk?`,
    schoolTakes: {
      label: msg`Does a school or kindergarten take the child?`,
      calledFor: { ages: ['3-5', '6-11', '12-14', '15-17', '18-24'] },
    },
    helpInReach: msg`Is help within reach?`,
    wayIsSafe: msg`Is the way to school and help safe?`,
    observation: msg`What did you see?`,
    assessedBy: msg`Who assessed?`,
  },
})
