import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { readInDecember } from './read-on.ts'
import {
  notFoundYet,
  NO_STATUS,
  NO_DUTIES,
  NO_ENTITLEMENTS,
  NO_PAPERS,
  NO_FORMS,
  NO_TERMS,
  NO_TIMES,
} from './shared.ts'

export const ukraine: CountryPack = {
  shape: 2,
  country: 'UA',
  version: 1,
  languages: ['uk', 'ru', 'en'],
  timers: {},
  bodies: [
    {
      id: 'service-for-children',
      name: 'Children’s service of the community',
      roles: ['child-protection'],
      fact: readInDecember(
        'Takes reports of a crime against a child.',
        'UNICEF Ukraine, as passed on by a community council (murkur-gromada.gov.ua), undated',
      ),
    },
  ],
  lines: [
    {
      id: 'la-strada-children',
      name: 'National children’s line, La Strada – Ukraine',
      number: '0 800 500 225',
      for: 'child-helpline',
      fact: readInDecember(
        'Free and anonymous.',
        'hrlisp.org.ua, undated, after 2013; Ukraine Crisis Media Center, on 2016',
      ),
    },
    {
      id: 'line-1547',
      name: 'Line of the government',
      number: '1547',
      for: 'trafficking',
      fact: readInDecember(
        'From abroad +380 44 284 19 15.',
        'Donetsk regional administration (dn.gov.ua), on 18 October, undated',
      ),
    },
    {
      id: 'line-527',
      name: 'National line 527',
      number: '527',
      for: 'trafficking',
      fact: readInDecember(
        'Against trafficking.',
        'Donetsk regional administration (dn.gov.ua), on 18 October, undated',
      ),
    },
    {
      id: 'line-102',
      name: 'Police',
      number: '102',
      for: 'police',
      fact: readInDecember(
        'Takes reports of a crime against a child.',
        'UNICEF Ukraine, as passed on by a community council (murkur-gromada.gov.ua), undated',
      ),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [NO_STATUS, NO_DUTIES, NO_ENTITLEMENTS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [],
}
