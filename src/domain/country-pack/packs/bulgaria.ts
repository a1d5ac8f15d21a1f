import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { readInDecember } from './read-on.ts'
import { notFoundYet, NO_STATUS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES } from './shared.ts'

export const bulgaria: CountryPack = {
  shape: 2,
  country: 'BG',
  version: 1,
  languages: ['bg', 'tr', 'rom', 'en'],
  timers: {},
  bodies: [
    {
      id: 'national-commission',
      name: 'National Commission against trafficking',
      roles: ['trafficking-coordination', 'shelter'],
      fact: readInDecember(
        'Takes reports, leads the referral mechanism, and runs shelters and centres.',
        'Directory of the national referral mechanism (nrm.bg, undated)',
      ),
    },
    {
      id: 'social-assistance',
      name: 'Social Assistance Directorate',
      roles: ['child-protection'],
      fact: readInDecember(
        'Takes reports about a child who needs protection.',
        'Child Protection Act, as reported by Fakti, 4 July 2024',
      ),
    },
    {
      id: 'state-agency-child-protection',
      name: 'State Agency for Child Protection',
      roles: ['child-protection'],
      fact: readInDecember(
        'Takes reports, too, and runs the line for children.',
        'Child Protection Act, as reported by Fakti, 4 July 2024; Animus Association, undated',
      ),
    },
  ],
  lines: [
    {
      id: 'line-0800-20-100',
      name: 'National line, A21',
      number: '0800 20 100',
      for: 'trafficking',
      fact: readInDecember(
        'Against trafficking.',
        'refugee-integration.bg and ukraine.refugee.bg, undated, after February 2022',
      ),
    },
    {
      id: 'national-commission',
      name: 'National Commission against trafficking',
      number: '+359 2 807 80 50',
      for: 'trafficking',
      fact: readInDecember(
        'Against trafficking.',
        'refugee-integration.bg, undated, after February 2022; bsr-trm.com, undated',
      ),
    },
    {
      id: 'line-116-111',
      name: 'National line for children',
      number: '116 111',
      for: 'child-helpline',
      fact: readInDecember('Free, day and night.', 'Fakti, 4 July 2024'),
    },
    {
      id: 'missing-children',
      name: 'Line for missing children, Nadja Centre',
      number: '116 000',
      for: 'other-report',
      fact: readInDecember('Free, day and night.', 'Gramophon, 3 December 2012'),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'child-protection-measure',
      fact: readInDecember(
        'Help in the family comes first; a child lives elsewhere only by a court’s decision, except in an emergency.',
        'Ministry of Labour and Social Policy (mlsp.government.bg, undated)',
      ),
    },
  ],
  papers: [notFoundYet],
  duties: [
    {
      id: 'tell-of-a-child-at-risk',
      name: 'Duty to report a child who needs protection',
      to: 'social-assistance',
      fact: readInDecember(
        'Whoever learns of such a child tells the directorate, the State agency or the Ministry of the Interior at once, even if bound to professional secrecy.',
        'Child Protection Act, as reported by Fakti, 4 July 2024',
      ),
    },
  ],
  notKnown: [NO_STATUS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [readInDecember('A child is under eighteen.', 'Child Protection Act, 2000, Art. 2, as translated (CRIN)')],
}
