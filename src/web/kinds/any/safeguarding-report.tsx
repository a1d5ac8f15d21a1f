import { msg } from '@lingui/core/macro'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safeguardingReport, {
  group: 'elsewhere',
  order: 0,
  icon: 'shield',
  ask: msg`Someone who should protect a child did harm`,
  askMore: msg`only a focal point reads this`,
  name: msg`Someone who should protect a child did harm`,
  lined: (body, { codes }) => codes(body.what),
  fields: {
    what: msg`What is reported?`,
    about: { label: msg`About whom?`, add: msg`Add another` },
    childSafeNow: msg`Is the child safe now?`,
    words: {
      label: msg`What did you hear or see?`,
      hint: msg`Write it as it was said. You need not know whether it is true.`,
    },
    toldBy: {
      label: msg`Who said this?`,
      codes: {
        myself: msg`I saw it myself`,
        outside: msg({ context: 'answer to “Who said this?”', message: 'Somebody outside' }),
        nameless: msg`Somebody who gave no name`,
      },
    },
    mayBeNamed: msg`May we name the person who told you?`,
    child: { label: msg`How can the focal point find the child?`, rare: true },
    childAsksFor: { label: msg`What does the child ask for?`, rare: true },
  },
})
