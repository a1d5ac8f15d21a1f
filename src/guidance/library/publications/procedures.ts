import type { Publication } from '../publication.ts'

/** Handbooks, regional agreements and procedures that stand beside the standards. */
export const PROCEDURES: readonly Publication[] = [
  {
    id: 'trm-2010', title: 'Transnational referral mechanism: standard procedures', titleIsOurs: true, year: 2010, publisher: 'ICMPD', languages: ['en'], edition: 'South-Eastern Europe 2009; European Union 2010', sort: 'procedure', seed: false, region: 'Europe',
    forWhom: ['authorities', 'cross-border teams'], summary: 'How several countries refer a trafficked person to each other, from the first sign to life afterwards.', seen: 'record',
    findings: [{ id: 'five-procedures', mark: 'found', text: 'Five procedures: identification; first help and protection; longer help and inclusion; return and inclusion; criminal and civil proceedings.' }],
  },
  {
    id: 'iom-vulnerable-migrants-2019', title: 'IOM handbook on protection and assistance for migrants vulnerable to violence, exploitation and abuse', year: 2019, publisher: 'IOM', languages: ['en'], sort: 'guide', seed: false,
    forWhom: ['caseworkers', 'service providers', 'governments'], summary: 'A model for seeing what makes a person vulnerable and what protects, and help that follows from it.', seen: 'contents',
    findings: [{ id: 'four-places', mark: 'found', text: 'Its model looks for risk and for protection in the person, the household and family, the community and the structures.' }],
  },
  {
    id: 'iom-reintegration-2019', title: 'Reintegration handbook', titleIsOurs: true, year: 2019, publisher: 'IOM', languages: ['en'], sort: 'guide', seed: false,
    forWhom: ['return programmes', 'caseworkers'], summary: 'Help with reintegration after return; written mostly for grown migrants.', seen: 'record',
    findings: [{ id: 'before-and-after', mark: 'found', text: 'Vulnerability, risk, family and skills are looked at before return where possible, and again after arrival.' }],
  },
  {
    id: 'case-management-module-c', title: 'Case management training, module C', titleIsOurs: true, year: null, publisher: 'Case Management Task Force', languages: ['en'], sort: 'guide', seed: false,
    forWhom: ['caseworkers', 'supervisors'], summary: 'How agreement is sought from children and from those who care for them, step by step.', seen: 'record',
    findings: [
      { id: 'each-purpose', mark: 'found', text: 'Consent or assent is sought for each purpose, with what is offered, what may go wrong, what is kept and the limits of confidentiality.' },
      { id: 'under-five', mark: 'found', text: 'Children under five get an explanation as well, and can assent.' },
    ],
  },
  {
    id: 'tvrp-monitoring-2009', title: 'Monitoring and evaluation of anti-trafficking reintegration programmes', titleIsOurs: true, year: 2009, publisher: 'King Baudouin Foundation, NEXUS Institute', languages: ['en'], edition: 'TVRP issue paper 3', sort: 'study', seed: false, region: 'Balkans',
    forWhom: ['programme managers', 'practitioners'], summary: 'How to look at one’s own work without harming those whom it is for.', seen: 'record',
    findings: [{ id: 'ethical-monitoring', mark: 'found', text: 'In monitoring, those who are helped take part, it is safe and comfortable for them, cost and benefit are weighed, and services are looked at as well as plans.' }],
  },
  {
    id: 'life-projects-2007', title: 'Recommendation CM/Rec(2007)9 on life projects', titleIsOurs: true, year: 2007, publisher: 'Council of Europe', languages: ['en'], sort: 'standard', seed: false, region: 'Europe',
    forWhom: ['guardians', 'authorities'], summary: 'A plan for a young person’s life that child and authority make and keep together.', seen: 'named-elsewhere',
    findings: [{ id: 'joint-undertaking', mark: 'found', text: 'A life project is undertaken together by child and authority for a limited time.' }],
  },
  {
    id: 'asean-2015', title: 'ASEAN convention against trafficking in persons, and regional guidelines', titleIsOurs: true, year: 2015, publisher: 'ASEAN', languages: ['en'], edition: 'Guidelines of 2018', sort: 'law', seed: false, region: 'South-East Asia',
    forWhom: ['states', 'lawyers'], summary: 'What the states of the region owe to trafficked persons.', seen: 'named-elsewhere', findings: [],
  },
  {
    id: 'rso-guides-2021', title: 'Guides for practitioners on identification, protection, reintegration and special measures for children', titleIsOurs: true, year: 2021, publisher: 'NEXUS Institute, Bali Process RSO', languages: ['en'], edition: '2021 to 2023', sort: 'guide', seed: false, region: 'Asia and the Pacific',
    forWhom: ['practitioners'], summary: 'A row of short guides, one of them on special measures for children.', seen: 'record', findings: [],
  },
  {
    id: 'mentoring-guide-2022', title: 'Guide to mentoring in reintegration', titleIsOurs: true, year: 2022, publisher: 'NEXUS Institute, Different & Equal', languages: ['en', 'sq'], sort: 'guide', seed: false, region: 'Albania',
    forWhom: ['practitioners'], summary: 'The third guide of the series to which the guide on children of victims belongs.', seen: 'named-elsewhere', findings: [],
  },
  {
    id: 'thailand-referral-2022', title: 'National referral mechanism of Thailand', titleIsOurs: true, year: 2022, publisher: 'Government of Thailand', languages: ['th'], sort: 'procedure', seed: false, region: 'Thailand',
    forWhom: ['authorities', 'shelters'], summary: 'Time in a shelter first, then identification by a mixed team.', seen: 'named-elsewhere',
    findings: [{ id: 'fifteen-days', mark: 'found', text: 'A person may stay up to fifteen days in a temporary shelter before a mixed team interviews for identification.' }],
  },
]
