import type { Pack } from '../pack.ts'

const NRM = 'Text on the Albanian national referral mechanism'
const TIP = 'Trafficking in Persons Report, Albania'
const STATUS = 'UN Albania, UNHCR and the European Network on Statelessness on the 2018 amendments'
const CHILD_LAW = 'Law 18/2017 on the rights and protection of the child'

export const ALBANIA: Pack = {
  format: 1, pack: 'albania', edition: '2026-01-01' as Pack['edition'], country: 'AL', name: 'Albania', languages: ['sq'],
  statuses: [
    { id: 'potential-victim', name: 'Potential victim of trafficking', text: 'Opens the same services as official status.', means: 'presumed', gatesServices: false, mark: 'found', source: TIP },
    { id: 'official-victim', name: 'Official victim of trafficking', text: 'Decided on request after a joint interview of police and state social services.', means: 'formally-identified', gatesServices: false, mark: 'found', source: TIP },
  ],
  bodies: [
    { id: 'responsible-authority', name: 'Responsible Authority', text: 'Coordinates and follows referral, protection and reintegration; created by joint order in 2006.', reach: 'national', mark: 'found', source: 'Joint order of 2006 (legislationline)' },
    { id: 'national-coordinator', name: 'National coordinator and office against trafficking (ONAC)', reach: 'national', mark: 'found', source: TIP },
    { id: 'state-social-services', name: 'State Social Services', text: 'Party of the cooperation agreement; sits in the joint interview.', reach: 'national', mark: 'found', source: NRM },
    { id: 'regional-committee', name: 'Regional committee against trafficking', text: 'Twelve in the country.', reach: 'regional', mark: 'found', source: TIP },
    { id: 'mobile-unit', name: 'Mobile identification unit', text: 'Social workers of an organisation under agreement with police; police took part inconsistently, and their presence is not required here.', reach: 'regional', mark: 'found', source: TIP },
    { id: 'child-protection-worker', name: 'Child-protection worker', text: 'Leads the individual protection plan.', reach: 'local', mark: 'found', source: CHILD_LAW },
    { id: 'civil-status-office', name: 'Civil-status office', text: 'Registers births.', reach: 'local', mark: 'found', source: STATUS },
    { id: 'consulate', name: 'Consulate', text: 'A step for children born abroad.', reach: 'national', mark: 'found', source: STATUS },
    { id: 'tlas', name: 'Tirana Legal Aid Society (TLAS)', text: 'Legal help with registration.', reach: 'organisation', mark: 'found', source: STATUS },
    { id: 'shelter-coalition', name: 'Coalition of shelters (one of the State, three of organisations)', reach: 'organisation', mark: 'general' },
  ],
  duties: [{ id: 'report-harm', name: 'Duty to report harm to a child', text: 'To whom exactly, and within what time, is to be entered by the agency.', to: 'child-protection-worker', mark: 'found', source: CHILD_LAW }],
  timers: [],
  documents: [
    { id: 'protection-plan', name: 'Individual protection plan', text: 'Goes with a protection measure that a court confirms.', mark: 'found', source: CHILD_LAW },
    { id: 'birth-certificate', name: 'Birth certificate', mark: 'general' },
  ],
  civilStatus: [
    { id: 'foreign-certificate', order: 1, name: 'Certificate of the birth abroad', text: 'Many unregistered children were born abroad, many of them in Greece.', with: 'consulate', over: ['born-abroad', 'foreign-certificate-not-recognised', 'translation-or-apostille'], mark: 'found', source: STATUS },
    { id: 'maternity-data', order: 2, name: 'Correcting the mother’s data at the maternity', text: 'Wrong data of the mother are a known obstacle.', over: ['wrong-data-of-mother-at-maternity', 'no-birth-notice'], mark: 'found', source: 'TLAS on unregistered children' },
    { id: 'registration', order: 3, name: 'Registration at the civil-status office', text: 'Amendments of October 2018 removed some barriers. Registration without a father is always to be offered, and legal advice comes first.', with: 'civil-status-office', over: ['parents-not-married', 'term-has-passed', 'cost'], mark: 'found', source: STATUS },
    { id: 'court', order: 4, name: 'A court, where the office cannot', with: 'tlas', over: ['court-needed', 'authority-refuses'], mark: 'general' },
  ],
  entitlements: [
    { id: 'equal-services', name: 'The same services for potential and official victims', forWhom: 'trafficked-child', mark: 'found', source: TIP },
    { id: 'support-person', name: 'A support person in proceedings, with information on the way, the times and the right to appeal', forWhom: 'any-child', mark: 'found', source: 'Code 37/2017 of criminal justice for children, Art. 35' },
    { id: 'protection-measure', name: 'A protection measure: supervision in the family, alternative care, emergency', forWhom: 'any-child', mark: 'found', source: CHILD_LAW },
  ],
  forms: [
    {
      id: 'protection-plan-sheet', name: 'For the individual protection plan', layout: 'not-known', recipient: 'social-services', mark: 'ours',
      fields: [
        { id: 'goals', label: 'What the plan works for', from: { kind: 'goal', field: 'title' } },
        { id: 'steps', label: 'Steps', from: { kind: 'action', field: 'what' } },
        { id: 'registration', label: 'Birth registration', from: { kind: 'birth-registration', field: 'state' } },
      ],
    },
  ],
  cares: [{ id: 'day-service', name: 'Home-like day service for children', text: 'Begun in 2015 by an organisation; five centres reported.', mark: 'found', source: 'Reports on Different & Equal' }],
  notKnown: ['The text of the decision of the Council of Ministers 499/2018 and of the by-laws on civil status.', 'Terms and amounts of benefits.', 'The layout of official forms.'],
}
