import { msg } from '@lingui/core/macro'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(reopened, {
  group: 'rare',
  order: 93,
  icon: 'again',
  calledFor: { steps: ['closed', 'dormant'] },
  ask: msg`Work goes on: open the file again`,
  fresh: true,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'reopen the case, reactivate' }),
  name: msg`File opened again`,
  lined: (body) => body.because,
  fields: {
    because: msg`Why?`,
    askedBy: {
      label: msg`Who asked for it?`,
      codes: {
        child: msg({ context: 'answer to “Who asked for it?”', message: 'The child' }),
        law: msg({ context: 'answer to “Who asked for it?”', message: 'The law' }),
        worker: msg({ context: 'answer to “Who asked for it?”', message: 'I did' }),
      },
    },
  },
})
