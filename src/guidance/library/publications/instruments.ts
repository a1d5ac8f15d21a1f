import type { Publication } from '../publication.ts'

/** Instruments, data standards, systems and laws that shaped what Homeward does. */
export const INSTRUMENTS: readonly Publication[] = [
  {
    id: 'tvrp-manual-2010', title: 'Monitoring anti-trafficking re/integration programmes. A manual', year: 2010, publisher: 'King Baudouin Foundation, NEXUS Institute', by: 'Rebecca Surtees', languages: ['en'], sort: 'instrument', seed: false, region: 'Balkans',
    forWhom: ['programme managers', 'practitioners'], summary: 'Two matrices, of the person’s plan and of the services, each as professionals and as beneficiaries see it.', seen: 'record', reuse: 'Copyright of the publishers: cited, no text of it is carried here.',
    findings: [{ id: 'two-views', mark: 'found', text: 'Plan and services are each seen from the professional’s and from the beneficiary’s side.' }],
  },
  {
    id: 'aso-2017', title: 'Assessment of survivor outcomes', year: 2017, publisher: 'International Justice Mission', languages: ['en'], sort: 'instrument', seed: false,
    forWhom: ['trained assessors'], summary: 'Six domains from safety to physical well-being, rated 1 to 4. Use needs training and an agreement, so none of its text is here.', seen: 'record', reuse: 'Training and user agreement required.',
    findings: [
      { id: 'six-domains', mark: 'found', text: 'Six domains: safety, legal protection, mental wellbeing, economic empowerment and education, social support, physical wellbeing.' },
      { id: 'environment-of-return', mark: 'found', text: 'For a person in a shelter the environment that they will return to is looked at.' },
    ],
  },
  {
    id: 'ohts-2020', title: 'Outcomes for human trafficking survivors', year: 2020, publisher: 'RTI International', languages: ['en'], sort: 'instrument', seed: false, region: 'United States', forWhom: ['case managers'],
    summary: 'Fourteen outcomes rated by case managers, again and again over time.', seen: 'record', reuse: 'Free of charge to providers; terms of passing on were not seen.', findings: [{ id: 'four-goals', mark: 'found', text: 'Its fourteen outcomes stand under four goals: safety, well-being, social connectedness, self-sufficiency.' }],
  },
  {
    id: 'rss-2017', title: 'Reintegration sustainability survey', titleIsOurs: true, year: 2017, publisher: 'IOM', languages: ['en'], edition: 'Handbook 2019', sort: 'instrument', seed: false, forWhom: ['return programmes'],
    summary: 'Economic, social and psychosocial dimensions; made for returning migrants, mostly grown.', seen: 'record',
    findings: [{ id: 'three-dimensions', mark: 'found', text: 'It looks at three dimensions: economic, social and psychosocial.' }],
  },
  {
    id: 'csi-2009', title: 'Child status index', year: 2009, publisher: 'MEASURE Evaluation, Duke University', languages: ['en'], sort: 'instrument', seed: false, forWhom: ['community workers'],
    summary: 'Twelve factors in six domains, as compared with what is usual in the place.', seen: 'record', findings: [{ id: 'twelve-factors', mark: 'found', text: 'Twelve factors in six domains: food, shelter and care, protection, health, feeling and behaviour, school and skills.' }, { id: 'case-management', mark: 'found', text: 'Since 2012 it is described as a tool of case management and not of evaluation.' }],
  },
  {
    id: 'iom-handbook-2007', title: 'Handbook on direct assistance for victims of trafficking', year: 2007, publisher: 'IOM', languages: ['en'], sort: 'guide', seed: false, forWhom: ['service providers'],
    summary: 'Security, screening, referral, shelter, health and justice; for children it sends the reader to UNICEF’s guidelines.', seen: 'contents', findings: [{ id: 'children-elsewhere', mark: 'found', text: 'For children it refers to UNICEF’s guidelines.' }],
  },
  {
    id: 'htcds-2021', title: 'Human trafficking case data standard 2.0', year: 2021, publisher: 'IOM', languages: ['en'], sort: 'data-standard', seed: false, forWhom: ['data managers'],
    summary: 'Codes for cases, exploitation, control, referral, support and consent.', seen: 'whole', reuse: 'CC BY 4.0; no implied endorsement, no logo.',
    findings: [{ id: 'uses-children', mark: 'found', text: 'Limiting access to a victim’s children is named as a way of control.' }, { id: 'split-identity', mark: 'found', text: 'Its guidance keeps identity apart from case data.' }],
  },
  {
    id: 'ic-tip-2025', title: 'International classification standard for administrative data on trafficking in persons (IC-TIP)', titleIsOurs: true, year: 2025, publisher: 'IOM, UNODC', languages: ['en'], sort: 'data-standard', seed: false, forWhom: ['statistical offices', 'coordinators'],
    summary: 'Persons, events and organisations in administrative data on trafficking. Adopted by the UN Statistical Commission.', seen: 'record', findings: [{ id: 'administrative', mark: 'found', text: 'It classifies persons, events and organisations of a case in administrative data.' }],
  },
  {
    id: 'ctdc', title: 'Counter-trafficking data collaborative: synthetic data and tables', titleIsOurs: true, year: 2022, publisher: 'IOM, Microsoft Research', languages: ['en'], sort: 'data-standard', seed: false, forWhom: ['researchers', 'data managers'],
    summary: 'How case data can be made into figures that harm no one.', seen: 'record', findings: [{ id: 'protected', mark: 'found', text: 'Published data are synthetic, with differential privacy since 2022.' }],
  },
  {
    id: 'primero', title: 'Primero (system for child protection)', year: null, publisher: 'UNICEF', languages: ['en'], sort: 'data-standard', seed: false, forWhom: ['agencies'],
    summary: 'An open system of case management; its steps, approvals and answers to referrals were read in its code.', seen: 'whole', reuse: 'AGPL-3.0.',
    findings: [{ id: 'declined', mark: 'found', text: 'That a survivor declined is an answer of its own to a referral.' }, { id: 'self-approval', mark: 'found', text: 'To approve one’s own work is a separate permission.' }],
  },
  {
    id: 'oscar', title: 'OSCaR (open-source case management and record keeping)', year: null, publisher: 'Children in Families', languages: ['en', 'km'], sort: 'data-standard', seed: false, region: 'Cambodia', forWhom: ['agencies'],
    summary: 'Case management used by organisations in Cambodia, with a tree of services and reasons for leaving.', seen: 'whole', reuse: 'No licence seen: read, not reused.',
    findings: [{ id: 'family-notes', mark: 'found', text: 'It has notes and tasks for a family as well as for one child.' }, { id: 'government-forms', mark: 'found', text: 'It carries six forms of the government of Cambodia and forms for identification.' }],
  },
  {
    id: 'albania-child-law-2017', title: 'Law 18/2017 on the rights and protection of the child', year: 2017, publisher: 'Republic of Albania', languages: ['sq'], sort: 'law', seed: false, region: 'Albania', forWhom: ['child-protection workers', 'lawyers'],
    summary: 'A duty to report, protection measures confirmed by a court, an individual protection plan.', seen: 'named-elsewhere', findings: [{ id: 'duty-to-report', mark: 'found', text: 'There is a duty to report.' }, { id: 'protection-plan', mark: 'found', text: 'Court-confirmed protection measures come with an individual protection plan.' }],
  },
  {
    id: 'albania-justice-code-2017', title: 'Code 37/2017 of criminal justice for children', year: 2017, publisher: 'Republic of Albania', languages: ['sq'], sort: 'law', seed: false, region: 'Albania', forWhom: ['support persons', 'lawyers'],
    summary: 'What a child is told and who stands by the child in proceedings.', seen: 'named-elsewhere', findings: [{ id: 'support-person', mark: 'found', text: 'A support person tells the child of the procedure, its times and the right to appeal, and asks that contact with the suspect be avoided.' }],
  },
  {
    id: 'albania-data-2024', title: 'Law 124/2024 on the protection of personal data', year: 2024, publisher: 'Republic of Albania', languages: ['sq'], sort: 'law', seed: false, region: 'Albania', forWhom: ['agencies'],
    summary: 'Follows the European rules; some articles begin later.', seen: 'named-elsewhere', findings: [{ id: 'under-sixteen', mark: 'found', text: 'Under 16, processing that rests on consent needs a parent’s approval.' }],
  },
  {
    id: 'sierra-leone-act-2022', title: 'Anti-Human Trafficking and Migrant Smuggling Act 12 of 2022', year: 2022, publisher: 'Republic of Sierra Leone', languages: ['en'], edition: 'Replaced Act 7 of 2005', sort: 'law', seed: false, region: 'Sierra Leone', forWhom: ['lawyers', 'police', 'social workers'],
    summary: 'A child is under 18; a task force, protection and a trust fund.', seen: 'record', findings: [{ id: 'child', mark: 'found', text: 'A child is a person under 18.' }, { id: 'without-consent', mark: 'found', text: 'Prosecution is possible without the victim’s consent.' }],
  },
  {
    id: 'commit-2004', title: 'COMMIT memorandum of understanding on cooperation against trafficking', titleIsOurs: true, year: 2004, publisher: 'Six governments of the Greater Mekong Sub-region', publisherIsOurs: true, languages: ['en'], edition: 'Guidelines on identification and referral 2016', sort: 'procedure', seed: false, region: 'Greater Mekong Sub-region', forWhom: ['governments', 'cross-border teams'],
    summary: 'Six countries agreed to work together; protection, recovery and reintegration is one of its pillars.', seen: 'record', findings: [{ id: 'pillar', mark: 'found', text: 'Protection, recovery and reintegration is a pillar of the cooperation.' }],
  },
  {
    id: 'lao-thai-return', title: 'Process of return between Thailand and Lao PDR', titleIsOurs: true, year: null, publisher: 'Ministry of Labour and Social Welfare, Lao PDR', languages: ['en'], sort: 'procedure', seed: false, region: 'Lao PDR, Thailand', forWhom: ['cross-border teams'],
    summary: 'Who asks, traces, assesses, prepares, hands over and reports back, on both sides.', seen: 'record', findings: [{ id: 'feedback-to-host', mark: 'found', text: 'After return the home side reports back to the agency of the host country.' }, { id: 'prepare-both', mark: 'found', text: 'Home prepares community and family while host prepares the person.' }],
  },
]
