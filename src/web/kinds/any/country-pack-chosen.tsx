import { msg } from '@lingui/core/macro'
import { countryPackChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written on the page of the country. */
export const face = defineFace(countryPackChosen, {
  group: 'elsewhere',
  order: 60,
  icon: 'globe',
  ask: msg`The facts of a country`,
  name: msg`The facts of a country`,
  titled: (body, { country }) => country(body.country),
  fields: {
    country: msg`Country`,
    use: {
      label: msg`Does this agency use these facts?`,
      codes: {
        leads: msg`Yes, and its times apply`,
        beside: msg`Yes, only to read`,
        'not-used': msg({ context: 'answer to “Does this agency use these facts?”', message: 'No' }),
      },
    },
    version: msg`Which edition?`,
    times: {
      label: msg`Times and ages`,
      add: msg`Add a time`,
      fields: { timer: msg`Which time or age?`, value: msg`How many?` },
    },
    own: GENERATED,
  },
})
