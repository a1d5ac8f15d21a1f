import { msg } from '@lingui/core/macro'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Begun on the page of the request; whoever carries the child says here what was done. */
export const face = defineFace(askedAbout, {
  group: 'elsewhere',
  order: 0,
  icon: 'phone',
  ask: msg`Somebody from outside asked about this child`,
  name: msg`A request from outside`,
  lined: (body) => (body.stands === 'this-child' ? body.wants : null),
  fields: {
    request: GENERATED,
    stands: msg`Is it about this child?`,
    wasDone: {
      label: msg`What was done about it?`,
      hint: msg`Who was warned, whether safety was checked, whether a lawyer was asked.`,
    },
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
    told: msg`What were they told?`,
    toldWords: { label: msg`What was said instead?`, rare: true },
    pressed: { label: msg`Did they put on pressure or threaten?`, rare: true },
  },
})
