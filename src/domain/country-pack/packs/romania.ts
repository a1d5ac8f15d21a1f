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

export const romania: CountryPack = {
  shape: 2,
  country: 'RO',
  version: 1,
  languages: ['ro', 'hu', 'rom', 'en'],
  timers: {},
  bodies: [
    {
      id: 'anitp',
      name: 'National Agency Against Trafficking in Persons',
      roles: ['trafficking-coordination', 'identification'],
      fact: readInDecember(
        'Whoever finds signs that somebody was trafficked reports it.',
        'bsr-trm.com, Romania, undated',
      ),
    },
    {
      id: 'dgaspc',
      name: 'Social assistance and child protection of the county',
      roles: ['child-protection'],
      fact: readInDecember(
        'Answers the line 119 and sends a team out.',
        'Rador, 25 January 2022; Mediafax, January 2022',
      ),
    },
  ],
  lines: [
    {
      id: 'line-0800-800-678',
      name: 'National Agency Against Trafficking in Persons',
      number: '0800 800 678',
      for: 'trafficking',
      fact: readInDecember(
        'Advice on trafficking and on work abroad.',
        'European Crime Prevention Network (eucpn.org), on 2017',
      ),
    },
    {
      id: 'line-119',
      name: 'Children’s telephone 119',
      number: '119',
      for: 'child-helpline',
      fact: readInDecember(
        'Free, day and night; calls 112 if police or a doctor is needed.',
        'QUB TV, undated; Radio Târgu Mureș, 5 January 2022',
      ),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [NO_STATUS, NO_DUTIES, NO_ENTITLEMENTS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [],
}
