import { msg } from '@lingui/core/macro'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(childAtRisk, {
  group: 'elsewhere',
  order: 0,
  icon: 'warning',
  ask: msg`A child at risk`,
  name: msg`A child at risk`,
  lined: (body, { codes }) => codes(body.signs),
  fields: {
    mark: GENERATED,
    alias: { label: msg`How will we recognise the child?`, hint: msg`Do not ask for a name.`, rare: true },
    ageSeems: msg`How old does the child seem?`,
    seems: {
      label: msg`Girl or boy?`,
      codes: {
        female: msg({ context: 'answer to “Girl or boy?”', message: 'A girl' }),
        male: msg({ context: 'answer to “Girl or boy?”', message: 'A boy' }),
      },
    },
    district: { label: msg`In which district?`, rare: true },
    signs: msg`Why do you think so?`,
    toldBy: msg`Who told you?`,
    wasDone: { label: msg`What was done?`, rare: true },
    lookAgainOn: { label: msg`When do you check again?`, rare: true },
    stands: { label: msg`Status`, codes: { open: msg`The risk goes on` } },
  },
})
