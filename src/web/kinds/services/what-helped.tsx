import { msg } from '@lingui/core/macro'
import { whatHelped } from '#domain/kinds/services/what-helped.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(whatHelped, {
  group: 'rare',
  order: 20,
  icon: 'heart',
  calledFor: { after: ['service'] },
  ask: msg`What helped, and what did not`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'lessons learned, what worked' }),
  name: msg`What helped`,
  titled: (body, { code, say }) => say(msg`What helped: ${code(body.category)}`),
  lined: (body, { code, said }) =>
    body.heard.map((heard) => `${code(heard.whose)}: ${code(heard.helped)}. ${said(heard.says)}`).join(' · '),
  fields: {
    need: { label: msg`Which help of this file?`, of: 'service', rare: true },
    category: msg`Which kind of help?`,
    when: {
      label: msg`When did you ask?`,
      codes: {
        review: msg`Review of the plan`,
        closure: msg({ context: 'answer to “When did you ask?”', message: 'At closing' }),
        'in-between': msg({ context: 'answer to “When did you ask?”', message: 'At another time' }),
        'after-closure': msg({ context: 'answer to “When did you ask?”', message: 'After closing' }),
      },
    },
    heard: {
      label: msg`Who says what?`,
      hint: msg`Write each person’s view. Two views may differ; both count.`,
      add: msg`Another view`,
      fields: {
        whose: {
          label: msg`Whose view?`,
          codes: { worker: msg({ context: 'answer to “Whose view?”', message: 'Mine' }) },
        },
        person: { label: msg`Who exactly?`, rare: true },
        helped: msg`Did it help?`,
        says: msg`In their words`,
      },
    },
    better: { label: msg`How could this help be better?`, rare: true },
  },
})
