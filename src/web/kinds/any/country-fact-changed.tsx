import { msg } from '@lingui/core/macro'
import { countryFactChanged } from '#domain/kinds/any/country-fact-changed.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Written on the page of the country. */
export const face = defineFace(countryFactChanged, {
  group: 'elsewhere',
  order: 61,
  icon: 'pencil',
  ask: msg`Local knowledge about a country`,
  name: msg`Local knowledge about a country`,
  titled: (body, { country }) => country(body.country),
  lined: (body) => (body.is === 'rang' ? body.number : 'says' in body ? body.says : body.because),
  fields: {
    is: {
      label: msg`What is it?`,
      codes: {
        says: msg`It is different here`,
        time: msg`A different time applies`,
        'leaves-out': msg`It does not apply here`,
        rang: msg`We rang the line`,
        'adds-body': msg`An office or body`,
        'adds-paper': msg({ context: 'answer to “What is it?”', message: 'A paper' }),
        'adds-duty': msg`A duty to report`,
      },
    },
    country: msg`Country`,
    list: {
      label: msg`About what?`,
      codes: {
        bodies: msg`Offices and bodies`,
        forms: msg({ context: 'answer to “About what?”', message: 'Official forms' }),
        statuses: msg`What a status is called`,
        duties: msg`What must be reported by law`,
        documents: msg({ context: 'answer to “About what?”', message: 'Papers' }),
        lines: msg({ context: 'answer to “About what?”', message: 'Telephone lines' }),
      },
    },
    line: GENERATED,
    added: GENERATED,
    name: msg`What is it called?`,
    roles: {
      label: msg`What is it for?`,
      codes: {
        identification: msg({ context: 'answer to “What is it for?”', message: 'Identifying victims' }),
        shelter: msg({ context: 'answer to “What is it for?”', message: 'Shelter' }),
        schooling: msg({ context: 'answer to “What is it for?”', message: 'Schooling' }),
      },
    },
    timer: msg`Which time or age?`,
    number: msg`Telephone number`,
    on: msg`On which day?`,
    value: msg`How many?`,
    hours: { label: msg`Within how many hours?`, rare: true },
    says: { label: msg`What do you know of it?`, hint: msg`And how you know it` },
    because: msg`Why?`,
  },
})
