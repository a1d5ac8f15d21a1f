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

export const serbia: CountryPack = {
  shape: 2,
  country: 'RS',
  version: 1,
  languages: ['sr', 'hu', 'rom', 'en'],
  timers: {},
  bodies: [
    {
      id: 'centre-for-social-work',
      name: 'Centre for Social Work',
      roles: ['child-protection', 'social-benefits'],
      fact: readInDecember(
        'Assesses, plans with the person and explains rights and appeal. Acts at once, day and night, if life or health is in danger. Not everyone there is trained on trafficking.',
        'ASTRA, Services for victims of trafficking (astra.rs, undated)',
      ),
    },
    {
      id: 'protector-of-citizens',
      name: 'Protector of Citizens',
      roles: ['trafficking-coordination'],
      fact: readInDecember(
        'National rapporteur on trafficking by the law of November 2021.',
        'International Ombudsman Institute (theioi.org, undated, after November 2021)',
      ),
    },
  ],
  lines: [
    {
      id: 'nadel',
      name: 'National Children’s Line NADEL',
      number: '116 111',
      for: 'child-helpline',
      fact: readInDecember(
        'Free, day and night; also by chat.',
        'Ministry of Labour, on 17 May after 2022 (k-1tv.rs); WeBalkans, undated',
      ),
    },
    {
      id: 'missing-children',
      name: 'Line for missing children, ASTRA',
      number: '116 000',
      for: 'other-report',
      fact: readInDecember('Free, day and night.', 'ASTRA, on 25 May 2012 and on 2013 (astra.rs)'),
    },
    {
      id: 'astra',
      name: 'ASTRA',
      number: '+381 11 785 0000',
      for: 'trafficking',
      fact: readInDecember('An organisation against trafficking.', 'ASTRA (astra.org.rs), May 2013'),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [NO_STATUS, NO_DUTIES, NO_ENTITLEMENTS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [],
}
