import { msg } from '@lingui/core/macro'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(levelAssessment, {
  group: 'changed',
  order: 3,
  icon: 'up',
  ask: msg({
    message: 'I looked at how {p, select, she {she is} he {he is} they {they are} other {the child is}} doing',
  }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'comprehensive assessment, needs assessment, reintegration assessment, wellbeing',
  }),
  name: msg`How it is going`,
  lined: (body, { code, list, small }) =>
    list(Object.entries(body.levels).flatMap(([level, view]) => [`${code(level)}: ${small(code(view.level))}`])),
  fields: {
    levels: {
      label: msg`Situation`,
      hint: msg`Leave out what you did not see.`,
      codes: {
        'with-parent': msg`With the parent`,
        family: msg`In the family`,
        community: msg`In the community`,
        society: msg({ context: 'answer to “Situation”', message: 'In society' }),
      },
      fields: {
        level: msg`Situation`,
        view: {
          label: msg`Whose view is that?`,
          codes: {
            worker: msg({ context: 'answer to “Whose view is that?”', message: 'Mine' }),
            child: msg`The child’s own`,
          },
        },
        observation: { label: msg`What did you see or hear?`, hint: msg`For each level, write what was seen.` },
        because: { label: msg`Why is it not known?`, rare: true },
        challenge: { label: msg`What is hard?`, rare: true },
        opportunity: { label: msg`What could help?`, rare: true },
      },
    },
    words: { label: msg`Anything else`, rare: true },
  },
})
