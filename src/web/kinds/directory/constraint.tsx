import { msg } from '@lingui/core/macro'
import { constraint } from '#domain/kinds/directory/constraint.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(constraint, {
  group: 'elsewhere',
  order: 3,
  icon: 'flag',
  ask: msg`What is missing here`,
  name: msg`Something is missing`,
  titled: (body, { code }) => code(body.category),
  lined: (body, { codes }) => [body.district, codes(body.reasons)].filter((part) => part !== undefined).join(' · '),
  fields: {
    constraint: GENERATED,
    category: msg`Which help?`,
    listing: { label: msg`Which service?`, of: 'listing', rare: true },
    district: msg`Where?`,
    reasons: { label: msg`What is in the way?`, hint: msg`What you see for many children. Do not name a child.` },
    since: { label: msg`Since when?`, rare: true },
    stands: {
      label: msg`Is this still true?`,
      codes: { stands: msg({ context: 'answer to “Is this still true?”', message: 'Yes' }), over: msg`It is over` },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
