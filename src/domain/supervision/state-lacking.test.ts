import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { says } from '../../../test/support/work.ts'
import { countryPackChosen } from '../kinds/any/country-pack-chosen.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { proceeding } from '../kinds/rights/proceeding.ts'
import { stateLacking } from './state-lacking.ts'

const leads = (country: 'AL' | 'MM') =>
  fileOf(entryOf(countryPackChosen, { country, use: 'leads', version: 1, times: [] }, { at: day('2026-01-01') }))
const unregistered = () =>
  fileOf(
    entryOf(birthRegistration, { state: 'not-registered', certificate: 'none', obstacles: [], legalAdvice: 'not-yet' }),
  )
const lesser = (track: string) =>
  entryOf(proceeding, {
    stands: 'decided',
    proceeding: track,
    sort: 'criminal',
    childIs: 'victim-and-witness',
    body: 'the court',
    childSays: says('It is unjust.'),
    outcome: 'lesser-charge',
    says: 'Counted as neglect.',
    childTold: 'not-yet',
    paid: 'nothing-awarded',
  })

describe('what files show of the state', () => {
  it('is that no country was chosen, and nothing where there are no files', () => {
    expect(stateLacking([], fileOf())).toEqual({ noCountry: false, bodies: [], law: [] })
    expect(stateLacking([unregistered()], fileOf())).toMatchObject({ noCountry: true, bodies: [] })
  })

  it('is the office that files need and the country’s page does not name', () => {
    expect(stateLacking([unregistered(), unregistered()], leads('MM')).bodies).toEqual([
      { role: 'civil-registry', files: 2 },
    ])
    expect(stateLacking([unregistered()], leads('AL')).bodies).toEqual([])
  })

  it('counts a gap in the law once a child, and not from a folder that is not held', () => {
    expect(
      stateLacking([fileOf(lesser('one'), lesser('two')), fileHolding(['care'], lesser('one'))], leads('AL')).law,
    ).toEqual([{ outcome: 'lesser-charge', files: 1 }])
  })
})
