import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { readInDecember } from './read-on.ts'
import { notFoundYet, ONLY_OFFICES_FOUND } from './shared.ts'

export const northMacedonia: CountryPack = {
  shape: 2,
  country: 'MK',
  version: 1,
  languages: ['mk', 'sq', 'rom', 'en'],
  timers: {},
  bodies: [
    {
      id: 'open-gate',
      name: 'Open Gate / La Strada',
      roles: ['shelter'],
      fact: readInDecember('A shelter for six girls, with social workers day and night.', 'OHCHR, 2 December 2024'),
    },
    {
      id: 'centre-for-social-work',
      name: 'Centre for Social Work',
      roles: ['child-protection'],
      fact: readInDecember('Has a team for interventions.', 'Megjashi, report on its line, December 2021'),
    },
  ],
  lines: [
    {
      id: 'alo-bushavko',
      name: 'Alo Bushavko',
      number: '+389 70 390 632',
      for: 'child-helpline',
      fact: readInDecember(
        'Line of the Children’s Embassy Megjashi, for children and young people.',
        'Megjashi, report on its line, December 2021',
      ),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [...ONLY_OFFICES_FOUND, 'A telephone line against trafficking.'],
  notes: [],
}
