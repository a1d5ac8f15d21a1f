import { countryFactChanged } from '../../../src/domain/kinds/any/country-fact-changed.ts'
import { countryPackChosen } from '../../../src/domain/kinds/any/country-pack-chosen.ts'
import { day } from '../entries.ts'
import { example } from './example.ts'

/** What an agency adopts from a country's pack, and what it corrects. */
export const countryExamples = [
  example(countryPackChosen, {
    country: 'AL',
    use: 'leads',
    version: 1,
    times: [{ timer: 'aftercare-most-months', value: 36 }],
  }),
  example(countryFactChanged, {
    is: 'says',
    country: 'AL',
    list: 'duties',
    line: 'report-harm',
    hours: 24,
    says: 'To the unit of the municipality.',
  }),
  example(countryFactChanged, {
    is: 'time',
    country: 'AL',
    timer: 'high-risk-days',
    value: 2,
    says: 'Agreed with the municipality.',
  }),
  example(countryFactChanged, {
    is: 'rang',
    country: 'AL',
    list: 'lines',
    line: 'alo-116-111',
    number: '116 111',
    on: day('2026-03-02'),
  }),
  example(countryFactChanged, {
    is: 'adds-body',
    country: 'AL',
    added: 'helpers',
    name: 'Helpers of the town',
    roles: ['legal-aid'],
    says: 'They help for nothing.',
  }),
]
