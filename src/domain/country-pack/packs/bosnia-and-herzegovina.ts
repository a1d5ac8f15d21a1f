import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { readInDecember } from './read-on.ts'
import { notFoundYet, ONLY_OFFICES_FOUND } from './shared.ts'

export const bosniaAndHerzegovina: CountryPack = {
  shape: 2,
  country: 'BA',
  version: 1,
  languages: ['bs', 'hr', 'sr', 'rom', 'en'],
  timers: {},
  bodies: [
    {
      id: 'state-coordinator',
      name: 'State Coordinator against trafficking',
      roles: ['trafficking-coordination'],
      fact: readInDecember(
        'In the Ministry of Security; coordinates the authorities and collects figures.',
        'Written replies of the State to the Committee on the Rights of the Child, 2 September 2010; situation report for 2014',
      ),
    },
  ],
  lines: [
    {
      id: 'plavi-telefon',
      name: 'Plavi telefon',
      number: '080 05 03 05',
      for: 'child-helpline',
      fact: readInDecember(
        'Free and anonymous, on working days from 9 to 22.',
        'm:tel (mtelblog.ba), on the first half of 2023; still there on 31 December 2025 (mondo.ba)',
      ),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [...ONLY_OFFICES_FOUND, 'A telephone line against trafficking.'],
  notes: [],
}
