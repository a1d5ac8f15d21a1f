import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { neutralReturn } from '../returns/neutral-return.ts'
import { readInDecember, readInNovember } from './read-on.ts'

const unchecked = (says: string) => ({ says, mark: 'general' as const })
const ours = (says: string) => ({ says, mark: 'ours' as const })
const TIP = 'Trafficking in Persons Report on Albania, 2022 data'

/**
 * Albania, as far as somebody read it. General knowledge is marked as such and is to be checked with a lawyer there.
 */
export const albania: CountryPack = {
  shape: 2,
  country: 'AL',
  version: 2,
  languages: ['sq', 'rom', 'en'],
  timers: {
    'aftercare-most-months': {
      value: 36,
      fact: readInNovember('Reintegration work was planned for up to three years.', 'TVRP, as summed up by ChildHub'),
    },
    'data-consent-from-years': {
      value: 16,
      fact: readInNovember(
        'Under 16 a parent consents to the processing of data; consent to help is a separate question.',
        'Law 124/2024',
      ),
    },
  },
  bodies: [
    {
      id: 'onac',
      name: 'Office of the National Anti-Trafficking Coordinator',
      roles: ['trafficking-coordination'],
      fact: readInNovember('The national coordinator heads this office; there are also regional committees.', TIP),
    },
    {
      id: 'responsible-authority',
      name: 'Responsible Authority',
      roles: ['trafficking-coordination', 'identification'],
      fact: readInNovember(
        'Coordinates referral, protection and reintegration, and registers cases.',
        'Joint Order of May 2006',
      ),
    },
    {
      id: 'child-protection-unit',
      name: 'Child protection worker of the municipality',
      roles: ['child-protection'],
      fact: readInNovember(
        'The law on the rights and protection of the child sets duties to report and protection measures.',
        'Law 18/2017',
      ),
    },
    {
      id: 'state-agency-for-children',
      name: 'State Agency for the Rights and Protection of the Child',
      roles: ['child-protection'],
      fact: readInDecember(
        'Has an agreement with the child helpline for children at risk and in emergencies.',
        'Child Helpline International, on 21 April 2016',
      ),
    },
    {
      id: 'civil-status-office',
      name: 'Civil Status Office',
      roles: ['civil-registry'],
      fact: readInNovember(
        'Registers births; consulates register those abroad.',
        'Civil Status Directorate, as named by UN Albania, 2018',
      ),
    },
    {
      id: 'mobile-identification-unit',
      name: 'Mobile identification unit',
      roles: ['identification'],
      fact: readInNovember(
        'Social workers go out. Police took part inconsistently, so it is optional for police to be there.',
        TIP,
      ),
    },
    {
      id: 'free-legal-aid',
      name: 'Free legal aid',
      roles: ['legal-aid'],
      fact: unchecked('A state service and organisations such as TLAS give legal aid.'),
    },
    {
      id: 'district-court',
      name: 'Court of first instance',
      roles: ['court', 'guardianship'],
      fact: unchecked('Appoints guardians and confirms protection measures.'),
    },
    {
      id: 'nchts-shelters',
      name: 'National reception centre and coalition shelters',
      roles: ['shelter'],
      fact: readInNovember('One state shelter and three of organisations.', TIP),
    },
  ],
  lines: [
    {
      id: 'alo-116-111',
      name: 'ALO 116 111',
      number: '116 111',
      for: 'child-helpline',
      fact: readInDecember('Free, day and night.', 'alo116.al, 19 November 2018; al.missingkids.com, undated'),
    },
    {
      id: 'line-116-006',
      name: 'National line 116 006',
      number: '116 006',
      for: 'trafficking',
      fact: readInDecember(
        'One web page names this line. A report of 2023 says that the State’s line does not work.',
        'RENATE, 2022 (renate-europe.net); Trafficking in Persons Report on Albania, 2023 (gvnet.com)',
      ),
    },
  ],
  forms: [
    {
      id: 'individual-protection-plan',
      name: 'For the individual protection plan',
      fills: ['goal', 'action', 'birth-registration'],
      layout: 'not-known',
      recipient: 'social-services',
      fact: ours('The law requires this plan; the official form was not found.'),
      fields: [
        { id: 'goals', label: 'Goals of the plan', from: { kind: 'goal', field: 'title' } },
        { id: 'steps', label: 'Steps', from: { kind: 'action', field: 'what' } },
        { id: 'registration', label: 'Birth registration', from: { kind: 'birth-registration', field: 'state' } },
      ],
    },
  ],
  statuses: [
    {
      id: 'potential-victim',
      name: 'Potential victim of trafficking',
      means: 'presumed',
      gatesHelp: false,
      fact: readInNovember('Gives access to the same services as official status.', TIP),
    },
    {
      id: 'official-victim',
      name: 'Official victim of trafficking',
      means: 'formally-identified',
      gatesHelp: false,
      fact: readInNovember('Decided on request after a joint interview by police and state social services.', TIP),
    },
  ],
  duties: [
    {
      id: 'report-harm',
      name: 'Duty to report harm to a child',
      to: 'child-protection-unit',
      fact: readInDecember(
        'Everyone who works in the welfare of children has to report violence. The time limit was not found.',
        'Law 18/2017, as summarised by ChildHub, 23 February 2017',
      ),
    },
  ],
  documents: [
    {
      id: 'protection-plan',
      name: 'Individual protection plan',
      fact: readInNovember(
        'Goes with a protection measure that a court confirms.',
        'Law 18/2017 and a study of measures in Tirana',
      ),
    },
  ],
  returns: [
    neutralReturn({
      id: 'responsible-authority',
      name: 'Figures for the Responsible Authority',
      every: 'quarter',
      to: 'responsible-authority',
      fact: ours(
        'We read that cases are registered with this authority and reported. We did not find which figures it asks for, how often and on which form.',
      ),
    }),
  ],
  entitlements: [
    {
      what: 'child-protection-measure',
      fact: readInNovember(
        'Supervision in the family, alternative care or an emergency measure, confirmed by a court, with a plan for the child.',
        'Law 18/2017 and a study of measures in Tirana',
      ),
    },
    { what: 'free-health-care', fact: unchecked('Victims and their children may have free health care.') },
    { what: 'legal-aid', fact: unchecked('Children and victims may have it without a test of means.') },
  ],
  papers: [
    {
      aim: 'registration-without-father',
      steps: ['legal-advice', 'gather-proof', 'registry-office', 'collect'],
      fact: ours('This way is always open.'),
    },
    {
      aim: 'foreign-certificate-recognised',
      steps: ['consulate', 'translation', 'apostille', 'registry-office', 'collect'],
      over: ['born-abroad', 'foreign-certificate-not-recognised', 'translation-or-apostille'],
      fact: readInNovember(
        'Costly and long procedures here and abroad kept children born abroad unregistered; amendments of October 2018 remove some of these obstacles.',
        'UN Albania, UNHCR and ENS on the amendments of 2018',
      ),
    },
    {
      aim: 'late-registration',
      steps: ['legal-advice', 'gather-proof', 'witness-statement', 'court', 'registry-office'],
      fact: unchecked('After the time limit a court may be needed.'),
    },
  ],
  consentAges: [
    {
      for: 'data',
      fromYears: 16,
      fact: readInNovember(
        'Under 16 a parent consents to the processing of data; consent to help is a separate question.',
        'Law 124/2024',
      ),
    },
  ],
  notes: [
    readInDecember(
      'The government decided in July 2022 to merge the district courts into fewer courts of first instance from May 2023; web pages name 12 or 13.',
      'Exit, 21 July 2022; Top Channel and Albanian Daily News, 2022',
    ),
    readInDecember(
      'In 2024 the national coordinator seldom called the meetings of the referral mechanism.',
      'Trafficking in Persons Report on Albania, 2025 (ecoi.net)',
    ),
    readInNovember('Services are the same for potential and for official victims.', TIP),
    readInNovember(
      'Of children at risk of statelessness 53 % were born abroad, 12 % outside marriage; for 9 % the maternity ward had wrong data on the mother.',
      'TLAS',
    ),
    readInNovember(
      'If the family is suspected, the extended family or a screened foster family comes first.',
      'Text of the national referral mechanism',
    ),
    readInNovember(
      'A support person tells a child in proceedings about the procedure, its times and the right to appeal.',
      'Code 37/2017, Art. 35',
    ),
    readInNovember(
      'Under 16 a parent consents to the processing of data; consent to help is a separate question.',
      'Law 124/2024',
    ),
  ],
  notKnown: [
    'The text of decision 499/2018 of the Council of Ministers and of the by-laws on civil status.',
    'Terms and amounts of benefits.',
    'The layout of official forms.',
    'Within how many days a birth must be declared.',
    'How the courts for children’s matters are organised now.',
  ],
}
