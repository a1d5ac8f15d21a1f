import { msg } from '@lingui/core/macro'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(safeguardingReport, {
  group: 'elsewhere',
  order: 0,
  icon: 'shield',
  ask: msg`Somebody who should protect did harm`,
  askMore: msg`read by a focal point alone`,
  name: msg`Somebody who should protect did harm`,
  lined: (body, { codes }) => codes(body.what),
  fields: {
    what: msg`What is said?`,
    about: { label: msg`About whom?`, add: msg`Another one` },
    childSafeNow: msg`Is the child safe now?`,
    words: { label: msg`What did you hear or see?`, hint: msg`As it was said. You need not know whether it is so.` },
    toldBy: {
      label: msg`Who told it?`,
      codes: {
        myself: msg`I saw it myself`,
        outside: msg({ context: 'answer to “Who told it?”', message: 'Somebody outside' }),
        nameless: msg`Somebody who gave no name`,
      },
    },
    mayBeNamed: msg`May the one who told it be named?`,
    child: { label: msg`How can the focal point find the child?`, rare: true },
    childAsksFor: { label: msg`What does the child ask for?`, rare: true },
  },
})
