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
      label: msg`Does this agency use them?`,
      codes: {
        leads: msg`Yes, and its times hold`,
        beside: msg`Yes, to read`,
        'not-used': msg({ context: 'answer to “Does this agency use them?”', message: 'No' }),
      },
    },
    version: msg`Which edition?`,
    times: { label: msg`Its times`, add: msg`A time`, fields: { timer: msg`Which time?`, value: msg`How many?` } },
    own: GENERATED,
  },
})
