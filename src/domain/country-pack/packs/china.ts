import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import {
  notFoundYet,
  readInSource,
  NO_STATUS,
  NO_ENTITLEMENTS,
  NO_PAPERS,
  NO_FORMS,
  NO_TERMS,
  NO_TIMES,
  commitProtocol,
} from './greater-mekong.ts'

export const china: CountryPack = {
  shape: 1,
  country: 'CN',
  version: 2,
  languages: ['zh-Hans', 'en'],
  timers: {},
  bodies: [],
  forms: [],
  entitlements: [],
  papers: [
    notFoundYet,
    {
      aim: 'family-or-household-book',
      steps: ['legal-advice', 'gather-proof', 'registry-office'],
      fact: readInSource(
        'Children of women who were sold as brides had no household registration.',
        'Global Times; Southern Metropolis',
      ),
    },
  ],
  duties: [
    {
      id: 'tell-of-violence',
      name: 'Duty to tell of violence against a child',
      fact: readInSource(
        'The law on domestic violence of 2015 (Art. 14) has a duty to report; opinions of several authorities in 2020 widened it. To whom and within what time was not seen.',
        'China Law Translate, on mandatory reporting',
      ),
    },
  ],
  sending: [
    readInSource(
      'Who sends a person’s data abroad passes an assessment by the State, is certified, or makes the standard contract with whoever receives them.',
      'Personal Information Protection Law, Art. 38, as translated',
    ),
  ],
  notKnown: [
    NO_STATUS,
    'Which offices and bodies there are.',
    NO_ENTITLEMENTS,
    NO_PAPERS,
    NO_FORMS,
    NO_TERMS,
    NO_TIMES,
  ],
  notes: [
    commitProtocol,
    readInSource(
      'A minor is under eighteen, and is not to be treated otherwise because of household registration.',
      'Law on the Protection of Minors, 2020, Art. 2 and 3, as translated',
    ),
  ],
}
