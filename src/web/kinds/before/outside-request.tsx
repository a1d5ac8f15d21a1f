import { msg } from '@lingui/core/macro'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { defineFace } from '../define-face.ts'

/** Written on a screen of its own, without a file. */
export const face = defineFace(outsideRequest, {
  group: 'elsewhere',
  order: 0,
  icon: 'phone',
  ask: msg`Somebody from outside asks about a child`,
  name: msg`A request from outside`,
  lined: (body) => body.wants,
  fields: {
    child: msg`Which child did they name?`,
    wants: msg`What do they want?`,
    says: msg`Who do they say they are?`,
    who: { label: msg`What name did they give?`, rare: true },
    ground: { label: msg`What right to ask do they claim?`, rare: true },
    reach: {
      label: msg`How can they be reached?`,
      hint: msg`We do not know whether this is safe. Do not ring there before a supervisor has thought about it.`,
      rare: true,
    },
    way: { label: msg`How did they ask?`, rare: true },
    showed: { label: msg`What did they show?`, rare: true },
    answerBy: { label: msg`By when do they want an answer?`, rare: true },
    told: msg`What were they told?`,
    toldWords: { label: msg`What was said instead?`, rare: true },
    pressed: { label: msg`Did they put on pressure or threaten?`, rare: true },
  },
})
