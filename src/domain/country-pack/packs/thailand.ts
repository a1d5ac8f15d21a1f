import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { notFoundYet, NO_PAPERS, NO_FORMS, NO_TIMES, commitProtocol } from './shared.ts'
import { readInDecember, readInNovember } from './read-on.ts'

const THAI_NRM = 'National referral mechanism of March 2022'
const CHILD_PROTECTION_ACT = 'Child Protection Act B.E. 2546 (2003), as translated'

export const thailand: CountryPack = {
  shape: 2,
  country: 'TH',
  version: 3,
  languages: ['th', 'km', 'my', 'lo', 'en'],
  timers: {},
  bodies: [
    {
      id: 'msdhs',
      name: 'Ministry of Social Development and Human Security',
      roles: ['shelter', 'trafficking-coordination'],
      fact: readInNovember(
        'Runs the shelters of the anti-trafficking division.',
        'Trafficking in Persons Report on Thailand, 2023',
      ),
    },
    {
      id: 'child-safety-officials',
      name: 'Officials who protect the safety of children',
      roles: ['child-protection'],
      fact: readInNovember(
        'Governors, district chiefs and heads of local administration have the duty to protect children in their area.',
        `${CHILD_PROTECTION_ACT}, Art. 24`,
      ),
    },
    {
      id: 'registration-office',
      name: 'Registration office of the district',
      roles: ['civil-registry'],
      fact: readInNovember('Births are registered there.', 'National Statistical Office, Statistical Yearbook 2006'),
    },
  ],
  lines: [
    {
      id: 'line-1387',
      name: 'Childline Thailand',
      number: '1387',
      for: 'child-helpline',
      fact: readInDecember('Day and night.', 'Safe Child Thailand and Childline Thailand, undated'),
    },
    {
      id: 'line-1300',
      name: 'Social Assistance Centre',
      number: '1300',
      for: 'other-report',
      fact: readInDecember(
        'Day and night; takes reports of abuse, neglect and exploitation of a child.',
        'UNICEF Thailand, 17 May 2019',
      ),
    },
    {
      id: 'line-191',
      name: 'Police emergency line',
      number: '191',
      for: 'police',
      fact: readInDecember('Also if a child has gone missing.', 'The Nation Thailand, 8 January 2026'),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'recovery-period',
      fact: readInNovember(
        'Up to fifteen days in a temporary shelter before a mixed team interviews for identification. A child’s help does not end after these days.',
        THAI_NRM,
      ),
    },
    {
      what: 'social-assistance',
      fact: readInDecember(
        'Food, shelter, medical care, education, training and help to go home, as the ministry finds right; the victim is asked.',
        'Anti-Trafficking in Persons Act, 2008, s. 33, as translated by Siam Legal',
      ),
    },
    {
      what: 'legal-aid',
      fact: readInDecember(
        'Police or prosecutor tell a victim at the first chance of the right to compensation and to legal help.',
        'Anti-Trafficking in Persons Act, 2008, s. 34, as translated by Siam Legal',
      ),
    },
  ],
  papers: [
    notFoundYet,
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: readInDecember(
        'Since the change of the law in 2008 every child born here is registered, whatever the parents’ nationality, also at an office other than that of the place of birth. The time limit is fifteen days, according to a text of 2006.',
        'Paper of a symposium in Osaka, February 2011 (gotoknow.org); National Statistical Office, Statistical Yearbook 2006',
      ),
    },
  ],
  statuses: [
    {
      id: 'identified-by-team',
      name: 'Identified by a mixed team',
      means: 'formally-identified',
      gatesHelp: false,
      fact: readInNovember('Required before full rights are given. This agency’s help does not wait for it.', THAI_NRM),
    },
  ],
  duties: [
    {
      id: 'tell-of-cruelty',
      name: 'Duty to report cruelty to a child',
      to: 'child-safety-officials',
      fact: readInNovember(
        'Whoever has reason to believe that a child was tortured tells an official promptly. Anyone who does so in good faith is protected.',
        `${CHILD_PROTECTION_ACT}, Art. 41`,
      ),
    },
  ],
  sending: [
    readInNovember(
      'A person’s data may go to a country whose protection the regulator finds adequate; otherwise with the person’s informed consent, to protect a life, or under a law.',
      'Personal Data Protection Act, Sections 28 and 29, and notifications of 25 December 2023, as summarised by Nagashima Ohno & Tsunematsu and by DLA Piper',
    ),
  ],
  notKnown: [NO_PAPERS, NO_FORMS, NO_TIMES, 'Whether a birth must still be registered within fifteen days.'],
  notes: [
    commitProtocol,
    readInNovember(
      'Full rights are given only after formal identification by a mixed team. Record each gap that this causes.',
      THAI_NRM,
    ),
  ],
}
