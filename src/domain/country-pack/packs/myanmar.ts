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

export const myanmar: CountryPack = {
  shape: 1,
  country: 'MM',
  version: 2,
  languages: ['my', 'en'],
  timers: {},
  bodies: [
    {
      id: 'dsw',
      name: 'Department of Social Welfare',
      roles: ['trafficking-coordination', 'child-protection', 'shelter'],
      fact: readInSource(
        'Has a manual of procedures for case management, coming back from Thailand and reintegration.',
        'IOM Myanmar',
      ),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [
    NO_STATUS,
    NO_DUTIES,
    NO_ENTITLEMENTS,
    NO_PAPERS,
    NO_FORMS,
    NO_TERMS,
    NO_TIMES,
    'What took the place of the law against trafficking of 2005.',
  ],
  notes: [
    commitProtocol,
    readInSource(
      'There are agreements on trafficking with Thailand (April 2009) and with China (November 2009).',
      'Slides of the Department of Social Welfare',
    ),
    readInSource(
      'In the law against trafficking of 2005 a child is under sixteen and a youth under eighteen; this agency works with both.',
      'Anti Trafficking in Persons Law, 2005, section 3',
    ),
  ],
}
