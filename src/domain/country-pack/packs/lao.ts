import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import {
  readInSource,
  notFoundYet,
  NO_STATUS,
  NO_DUTIES,
  NO_ENTITLEMENTS,
  NO_PAPERS,
  NO_FORMS,
  NO_TERMS,
  NO_TIMES,
  commitProtocol,
} from './greater-mekong.ts'

export const lao: CountryPack = {
  shape: 1,
  country: 'LA',
  version: 2,
  languages: ['lo', 'th', 'en'],
  timers: {},
  bodies: [
    {
      id: 'mlsw',
      name: 'Ministry of Labour and Social Welfare',
      roles: ['trafficking-coordination', 'child-protection'],
      fact: readInSource(
        'Traces and assesses the family through the province, receives who comes back, and tells the other country how it went.',
        'Presentation of the ministry',
      ),
    },
    {
      id: 'anti-trafficking-committees',
      name: 'National steering committee and committees of provinces and districts',
      roles: ['trafficking-coordination'],
      fact: readInSource(
        'A decree of 2018 set them up in provinces and districts.',
        'Trafficking in Persons Report on Lao PDR, 2021',
      ),
    },
    {
      id: 'womens-union',
      name: 'Lao Women’s Union',
      roles: ['shelter'],
      fact: readInSource('Has a counselling and protection centre for women and children.', 'Vientiane Times'),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [NO_STATUS, NO_DUTIES, NO_ENTITLEMENTS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [
    commitProtocol,
    readInSource(
      'While the home side prepares community and family, the other side prepares the person, papers and money; after coming back the home side tells how it goes.',
      'Presentation of the ministry',
    ),
  ],
}
