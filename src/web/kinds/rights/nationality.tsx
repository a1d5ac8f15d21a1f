import { msg } from '@lingui/core/macro'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(nationality, {
  group: 'rare',
  order: 52,
  icon: 'globe',
  ask: msg`Nationality`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'citizenship, statelessness' }),
  name: msg`Nationality`,
  lined: (body, { code, country }) =>
    [body.country === undefined ? undefined : country(body.country), code(body.state)]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    country: { label: msg`Which country?`, hint: msg`Leave empty if there is none.` },
    state: msg`Situation`,
    proof: {
      label: msg`What shows it?`,
      codes: { said: msg`Somebody said so`, none: msg({ context: 'answer to “What shows it?”', message: 'Nothing' }) },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
