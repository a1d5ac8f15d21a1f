import { msg } from '@lingui/core/macro'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(limitsTold, {
  group: 'rare',
  order: 5,
  icon: 'speech',
  ask: msg`What we cannot keep secret`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'confidentiality, limits of confidentiality',
  }),
  name: msg`Told what we cannot keep secret`,
  lined: (body, { who, codes }) => `${who(body.to)}: ${codes(body.told)}`,
  fields: {
    to: msg`Whom did you tell?`,
    told: msg`What did you tell?`,
    how: msg`How?`,
    understood: {
      label: msg`Did they understand, in their own words?`,
      codes: {
        yes: msg({ context: 'answer to “Did they understand, in their own words?”', message: 'Understood it' }),
        'in-part': msg`Understood a part`,
        no: msg`Did not understand`,
      },
    },
    language: { label: msg`In which language?`, rare: true },
    words: { label: msg`In their words`, rare: true },
  },
})
