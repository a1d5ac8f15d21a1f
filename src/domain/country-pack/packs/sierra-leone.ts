import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { readInDecember, readInNovember } from './read-on.ts'

const unchecked = (says: string) => ({ says, mark: 'general' as const })
const ours = (says: string) => ({ says, mark: 'ours' as const })
const ACT = 'Anti-Human Trafficking and Migrant Smuggling Act, 12 of 2022'
const TIP = 'Trafficking in Persons Reports on Sierra Leone, 2018 to 2024'

export const sierraLeone: CountryPack = {
  shape: 2,
  country: 'SL',
  version: 3,
  languages: ['kri', 'en', 'men', 'tem'],
  timers: {},
  bodies: [
    {
      id: 'ministry-of-social-welfare',
      name: 'Ministry of Social Welfare',
      roles: ['trafficking-coordination', 'shelter'],
      fact: readInNovember('Leads on trafficking.', TIP),
    },
    {
      id: 'ministry-of-gender',
      name: 'Ministry of Gender and Children’s Affairs',
      roles: ['child-protection', 'guardianship'],
      fact: readInNovember('Coordinates child welfare and alternative care.', 'Sierra Leone News Agency, 5 May 2025'),
    },
    {
      id: 'family-support-unit',
      name: 'Family Support Unit of the police',
      roles: ['police-unit', 'identification'],
      fact: readInNovember('The unit of the police for children and families.', TIP),
    },
    {
      id: 'task-force',
      name: 'Anti-trafficking task force and secretariat',
      roles: ['trafficking-coordination'],
      fact: readInNovember('Set up by the act.', ACT),
    },
    {
      id: 'one-stop-centres',
      name: 'One-stop centres',
      roles: ['child-protection'],
      fact: readInDecember(
        'Counselling, medical care and the report to the police in one place, at district hospitals.',
        'Ministry of Gender and Children’s Affairs, 21 June 2020; named again by Truth Media SL, 25 November 2025',
      ),
    },
    {
      id: 'high-court',
      name: 'High Court',
      roles: ['court'],
      fact: readInNovember('Court cases under the act begin there.', ACT),
    },
    { id: 'legal-aid-board', name: 'Legal Aid Board', roles: ['legal-aid'], fact: unchecked('Gives legal aid.') },
    {
      id: 'ncra',
      name: 'National Civil Registration Authority',
      roles: ['civil-registry'],
      fact: readInNovember('Registers births.', 'National Civil Registration Authority'),
    },
  ],
  lines: [
    {
      id: 'line-116',
      name: 'Line 116',
      number: '116',
      for: 'child-helpline',
      fact: readInDecember(
        'Free on all networks.',
        'Ministry of Gender and Children’s Affairs, 6 June 2025 (Premier Media SL); sarahkallay.com, on figures of 2024',
      ),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'victim-support-payment',
      fact: readInNovember('A trust fund is for protection, shelters and reintegration.', ACT),
    },
  ],
  papers: [
    {
      aim: 'registration-without-father',
      steps: ['legal-advice', 'gather-proof', 'registry-office', 'collect'],
      fact: ours('This way is always open.'),
    },
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: readInNovember(
        'Within ninety days by the act of 2016; the thirty days of the act of 1983 were still applied. Registration and certificate cost nothing.',
        'UNICEF, profile of civil registration in Sierra Leone',
      ),
    },
  ],
  statuses: [
    {
      id: 'identified',
      name: 'Identified victim of trafficking',
      means: 'formally-identified',
      gatesHelp: false,
      fact: readInNovember('Identified victims are referred; in 2023 all were.', TIP),
    },
  ],
  notKnown: [
    'Duties to report, and their time limits.',
    'Time limits for an appeal.',
    'Which papers an office asks for.',
    'Official forms and their layout.',
    'By when an office has to answer.',
  ],
  notes: [
    readInNovember('A child is under eighteen, and a victim’s consent does not matter.', ACT),
    readInNovember('A court case may be brought without the victim’s consent.', ACT),
    readInNovember(
      'Families accept settlements and victims are put under pressure: look out for this and write it down as a worry.',
      TIP,
    ),
    readInNovember(
      'Men pikin, giving a child to somebody who promises school, is a tradition of care. It can lead to exploitation, so someone should check on the child.',
      'CenHTRO, 2022; Cody, 2023',
    ),
    readInNovember('Services are few for boys and outside Freetown.', TIP),
    readInDecember(
      'A new Child Rights Act was passed on 3 July 2025 and is signed. Its text and the day from which it applies were not found. The act does not ban cutting of girls by name.',
      'A-Z SL; Truth Media SL, 14 October 2025; Sierra Leone Monitor',
    ),
    readInDecember(
      'Nobody under eighteen may be married. Since 14 December 2024 it is a crime to marry a child, to agree to such a marriage, to conduct it or to attend it.',
      'Prohibition of Child Marriage Act, 5 of 2024, s. 1 to 7 (sierralii.gov.sl)',
    ),
  ],
}
