import { msg } from '@lingui/core/macro'
import { safetyPlan } from '#domain/kinds/assessment/safety-plan.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safetyPlan, {
  group: 'rare',
  order: 34,
  icon: 'shield',
  calledFor: { ages: ['6-11', '12-14', '15-17', '18-24', '25-or-more'] },
  ask: msg`What the child does when something is wrong`,
  askMore: msg`Sealed in Whereabouts`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'safety plan, emergency plan' }),
  name: msg`Safety plan`,
  fields: {
    signs: { label: msg`How does the child notice that something is wrong?`, hint: msg`One on each line` },
    childDoes: { label: msg`What does the child do then?`, hint: msg`One on each line` },
    call: {
      label: msg`Whom to call?`,
      add: msg`Another person to call`,
      fields: { who: msg`Who?`, number: msg`Number`, when: { label: msg`When?`, rare: true } },
    },
    safePlaces: { label: msg`Where is it safe to go?`, hint: msg`One on each line` },
    answers: { label: msg`Which dangers is this for?`, of: 'factor' },
    madeWith: msg`Who made it?`,
    childSays: msg`What does the child say about it?`,
    childHasCopy: {
      label: msg`Does the child have it on paper?`,
      hint: msg`A paper in the wrong hands is a danger too.`,
      codes: { yes: msg({ context: 'answer to “Does the child have it on paper?”', message: 'Yes' }) },
    },
    reviewOn: msg`Review on`,
    words: { label: msg`Anything else`, rare: true },
  },
})
