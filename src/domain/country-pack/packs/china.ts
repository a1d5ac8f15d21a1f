import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import {
  notFoundYet,
  NO_STATUS,
  NO_ENTITLEMENTS,
  NO_PAPERS,
  NO_FORMS,
  NO_TERMS,
  NO_TIMES,
  commitProtocol,
} from './shared.ts'
import { readInDecember, readInNovember } from './read-on.ts'

export const china: CountryPack = {
  shape: 2,
  country: 'CN',
  version: 3,
  languages: ['zh-Hans', 'en'],
  timers: {},
  bodies: [
    {
      id: 'public-security',
      name: 'Public security organ (police)',
      roles: ['police-unit', 'civil-registry'],
      fact: readInDecember(
        'Takes reports of harm to a child, and registers households.',
        'Opinions on mandatory reporting, 7 May 2020, Art. 2, and Opinion 96 of 2015 of the State Council, both as translated by China Law Translate',
      ),
    },
    {
      id: 'civil-affairs',
      name: 'Civil affairs department',
      roles: ['child-protection', 'guardianship'],
      fact: readInDecember(
        'Has the duties of guardianship by the State.',
        'Law on the Protection of Minors, 2020, as explained by Golmud Pufa (laitimes.com)',
      ),
    },
  ],
  lines: [
    {
      id: 'line-12345',
      name: 'Public service line',
      number: '12345',
      for: 'other-report',
      fact: readInDecember(
        'Takes reports of harm to minors in Shanghai and Beijing. For other places nothing was found.',
        'Shanghai Civil Affairs Bureau, 22 June 2021; shvoice.com, June 2021',
      ),
    },
    {
      id: 'line-110',
      name: 'Police',
      number: '110',
      for: 'police',
      fact: readInDecember('Takes reports of harm to minors, too.', 'Shanghai Civil Affairs Bureau, 22 June 2021'),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [
    notFoundYet,
    {
      aim: 'family-or-household-book',
      steps: ['legal-advice', 'gather-proof', 'registry-office'],
      fact: readInDecember(
        'No office may set a condition: a child without a birth certificate or born outside marriage is registered, too.',
        'State Council, Opinion 96 of 2015 (english.www.gov.cn and China Daily, 14 January 2016)',
      ),
    },
  ],
  duties: [
    {
      id: 'tell-of-violence',
      name: 'Duty to report violence against a child',
      to: 'public-security',
      fact: readInDecember(
        'Offices of the State and organisations that work with children, and their staff, report harm or a risk of harm to the police at once.',
        'Opinions on mandatory reporting, 7 May 2020, Art. 2, as translated; in the law since 1 June 2021 (Shine, 31 May 2021)',
      ),
    },
  ],
  sending: [
    readInNovember(
      'Whoever sends a person’s data abroad passes an assessment by the State, is certified, or signs the standard contract with whoever receives the data.',
      'Personal Information Protection Law, Art. 38, as translated',
    ),
  ],
  notKnown: [NO_STATUS, NO_ENTITLEMENTS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [
    commitProtocol,
    readInNovember(
      'Children of women who were sold as brides had no household registration.',
      'Global Times; Southern Metropolis',
    ),
    readInNovember(
      'A minor is under eighteen, and must not be treated differently because of household registration.',
      'Law on the Protection of Minors, 2020, Art. 2 and 3, as translated; last changed on 26 April 2024',
    ),
  ],
}
