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
      hint: msg`Who was warned, whether safety was looked at, whether a lawyer was asked.`,
    },
    wants: msg`What do they want?`,
    says: msg`Who do they say they are?`,
    who: { label: msg`What name did they give?`, rare: true },
    ground: { label: msg`Why may they ask, as they say?`, rare: true },
    reach: {
      label: msg`How can they be reached?`,
      hint: msg`Nobody knows whether this is safe. Nobody rings there before a supervisor has thought about it.`,
      rare: true,
    },
    way: { label: msg`How did they ask?`, rare: true },
    told: msg`What were they told?`,
    toldWords: { label: msg`What was said instead?`, rare: true },
    pressed: { label: msg`Did they press or threaten?`, rare: true },
  },
})
