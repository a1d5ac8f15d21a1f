import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { notFoundYet, NO_STATUS, NO_DUTIES, NO_FORMS, NO_TIMES, commitProtocol } from './shared.ts'
import { readInDecember, readInNovember } from './read-on.ts'

export const myanmar: CountryPack = {
  shape: 2,
  country: 'MM',
  version: 3,
  languages: ['my', 'en'],
  timers: {},
  bodies: [
    {
      id: 'dsw',
      name: 'Department of Social Welfare',
      roles: ['trafficking-coordination', 'child-protection', 'shelter'],
      fact: readInNovember(
        'Has a manual of procedures for case management, coming back from Thailand and reintegration.',
        'IOM Myanmar',
      ),
    },
    {
      id: 'anti-trafficking-police',
      name: 'Police force against trafficking',
      roles: ['police-unit'],
      fact: readInDecember(
        'A branch of the police under the Ministry of Home Affairs.',
        'Global New Light of Myanmar (gnlm.com.mm, undated)',
      ),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'free-schooling',
      fact: readInDecember('Primary school costs nothing.', 'Child Rights Law, 2019, as explained by Lann Pya'),
    },
  ],
  papers: [
    notFoundYet,
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: readInDecember(
        'Every child born in Myanmar may be registered, free. A hospital sends the papers to the township medical officer; after a birth elsewhere a parent or guardian fetches them at a hospital.',
        'Child Rights Law, 2019, as explained by Lann Pya and UNICEF (24 July 2019)',
      ),
    },
  ],
  documents: [
    {
      id: 'birth-certificate',
      name: 'Birth certificate',
      fact: readInDecember(
        'The best proof of age. A school entry, a household list or a citizenship card may also be enough.',
        'Child Rights Law, 2019, as explained by Lann Pya',
      ),
    },
  ],
  notKnown: [
    NO_STATUS,
    NO_DUTIES,
    NO_FORMS,
    NO_TIMES,
    'The text of the law against trafficking of 2022.',
    'Telephone lines.',
    'Within how many days a birth must be registered.',
  ],
  notes: [
    commitProtocol,
    readInNovember(
      'There are agreements on trafficking with Thailand (April 2009) and with China (November 2009).',
      'Slides of the Department of Social Welfare',
    ),
    readInDecember(
      'The law against trafficking was changed on 16 June 2022: what was read of the law of 2005 may not apply any more.',
      'Myanmar Digital News (mdn.gov.mm), on figures to 13 December 2025',
    ),
    readInDecember(
      'A child is under eighteen. Marriage is allowed from eighteen and work from fourteen.',
      'Child Rights Law, 2019, as summarised by UNICEF, 24 July 2019 (progressivevoicemyanmar.org)',
    ),
  ],
}
