import type { Publication } from '../publication.ts'

/** International and regional standards, guidelines and procedures. */
export const STANDARDS: readonly Publication[] = [
  {
    id: 'palermo-2000', title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children', year: 2000, publisher: 'United Nations', languages: ['en'], sort: 'law', seed: false,
    forWhom: ['states', 'lawyers', 'practitioners'], summary: 'The definition on which most laws against trafficking rest: an act, a means, a purpose.', seen: 'named-elsewhere',
    findings: [{ id: 'definition', mark: 'found', text: 'It defines trafficking by act, means and purpose; for a child act and purpose are enough.' }],
  },
  {
    id: 'unicef-guidelines-2006', title: 'Guidelines on the protection of child victims of trafficking', year: 2006, publisher: 'UNICEF', languages: ['en'], edition: 'First for South-Eastern Europe, 2003', sort: 'standard', seed: false,
    forWhom: ['states', 'guardians', 'child-protection workers'], summary: 'Good practice from identification to recovery for anyone under 18 who is believed to be trafficked.', seen: 'contents', reuse: 'May be reproduced with acknowledgement.',
    findings: [
      { id: 'principles', mark: 'found', text: 'General principles: rights of the child, best interests, equal treatment, respect for the child’s views, information, confidentiality, protection.' },
      { id: 'presumption-of-age', mark: 'found', text: 'Presumption of age is one of its measures for identification.' },
      { id: 'guardian', mark: 'found', text: 'A guardian is appointed, with a process and with responsibilities.' },
      { id: 'questioning', mark: 'found', text: 'Registration, first questions and first action are separate steps.' },
    ],
  },
  {
    id: 'coe-convention-2005', title: 'Council of Europe Convention on Action against Trafficking in Human Beings', year: 2005, publisher: 'Council of Europe', languages: ['en'], sort: 'law', seed: false, region: 'Europe',
    forWhom: ['states', 'lawyers', 'practitioners'], summary: 'Protection and rights of victims as duties of states.', seen: 'named-elsewhere',
    findings: [
      { id: 'age', mark: 'found', text: 'Where age is uncertain and there are reasons to believe in a child, the person is presumed to be a child until age is verified.' },
      { id: 'guardian', mark: 'found', text: 'An unaccompanied child who is identified as a victim is represented by a guardian.' },
      { id: 'non-punishment', mark: 'found', text: 'It has a provision that victims are not punished for what they were made to do.' },
    ],
  },
  {
    id: 'eu-directive-2011', title: 'Directive 2011/36/EU on preventing and combating trafficking, as amended by Directive 2024/1712', year: 2011, publisher: 'European Union', languages: ['en'], edition: 'Amended 2024', sort: 'law', seed: false, region: 'European Union',
    forWhom: ['states', 'guardians', 'lawyers'], summary: 'Binding in the Union; elsewhere a benchmark. It speaks of assistance to child victims and to children of victims.', seen: 'named-elsewhere',
    findings: [
      { id: 'individual-assessment', mark: 'found', text: 'Measures follow an individual assessment that takes due account of the child’s views, needs and concerns, towards a durable solution.' },
      { id: 'education', mark: 'found', text: 'Child victims and children of victims have access to education within a reasonable time.' },
      { id: 'adulthood', mark: 'found', text: 'Since 2024 it names programmes for the transition to adulthood.' },
      { id: 'family-support', mark: 'found', text: 'Where possible the family of a child victim is supported as well.' },
      { id: 'guardian-conflict', mark: 'found', text: 'A guardian is appointed where parents may not represent the child because of a conflict of interest.' },
    ],
  },
  {
    id: 'fra-guardianship-2014', title: 'Guide to guardianship for children', titleIsOurs: true, year: 2014, publisher: 'European Union Agency for Fundamental Rights', languages: ['en'], sort: 'guide', seed: false, region: 'European Union',
    forWhom: ['guardians', 'authorities'], summary: 'How guardianship for child victims can work: independent, without conflicting interests, with a plan made with the child.', seen: 'record', reuse: 'Reproduction allowed except commercial, source acknowledged.',
    findings: [
      { id: 'independent', mark: 'found', text: 'Guardians are independent and have no conflict of interest.' },
      { id: 'plan-with-child', mark: 'found', text: 'An individual plan is drawn up with the child once needs, risks and wishes are known, and is reviewed.' },
    ],
  },
  {
    id: 'case-management-2014', title: 'Inter-agency guidelines for case management and child protection', year: 2014, publisher: 'Child Protection Working Group', languages: ['en'], sort: 'standard', seed: false,
    forWhom: ['caseworkers', 'supervisors', 'agencies'], summary: 'The six steps of case management with children, and the roles and papers that go with them.', seen: 'contents',
    findings: [
      { id: 'six-steps', mark: 'found', text: 'Six steps: identification and registration, assessment, planning, carrying out the plan, follow-up and review, closure.' },
      { id: 'supervisor', mark: 'found', text: 'The roles of supervisor and caseworker are described apart.' },
    ],
  },
  {
    id: 'childrens-reintegration-2016', title: 'Guidelines on children’s reintegration', year: 2016, publisher: 'Inter-agency Group on Children’s Reintegration', languages: ['en'], sort: 'standard', seed: false,
    forWhom: ['caseworkers', 'programme managers', 'governments'], summary: 'Reintegration of separated children as a process that prepares child, family and community and does not end with the day of return.', seen: 'contents',
    findings: [
      { id: 'process', mark: 'found', text: 'Reintegration is a process and no event, at a pace set case by case.' },
      { id: 'prepare', mark: 'found', text: 'Child and family are prepared: care, discrimination and identity, violence, health, schooling, the household’s means.' },
      { id: 'stages', mark: 'found', text: 'It begins with tracing, assessment and planning for child, family and community.' },
    ],
  },
  {
    id: 'cpms-2019', title: 'Minimum standards for child protection in humanitarian action', year: 2019, publisher: 'Alliance for Child Protection in Humanitarian Action', languages: ['en'], sort: 'standard', seed: false,
    forWhom: ['agencies', 'coordinators'], summary: 'Ten principles and a set of standards, among them information management and case management.', seen: 'contents',
    findings: [{ id: 'information', mark: 'found', text: 'Information management and monitoring are standards of their own.' }],
  },
  {
    id: 'nrm-handbook-2022', title: 'National referral mechanisms: joining efforts to protect the rights of trafficked persons', titleIsOurs: true, year: 2022, publisher: 'OSCE/ODIHR', languages: ['en'], edition: 'Second edition', sort: 'standard', seed: false, region: 'OSCE region',
    forWhom: ['coordinators', 'governments', 'practitioners'], summary: 'How states and civil society refer and protect together, in four pillars, with guides to assessing adults and children.', seen: 'record',
    findings: [
      { id: 'pillars', mark: 'found', text: 'Four pillars: identification and protection; individual support; social inclusion; criminal justice and redress.' },
      { id: 'child-guide', mark: 'found', text: 'It has an assessment guide of its own for children, with best interests at its heart.' },
    ],
  },
  {
    id: 'osce-child-2018', title: 'Occasional Paper 9, on children', titleIsOurs: true, year: 2018, publisher: 'OSCE', languages: ['en'], sort: 'standard', seed: false, region: 'OSCE region',
    forWhom: ['governments', 'child-protection specialists'], summary: 'A secure and lasting solution for children abroad and for those who never left, led by child-protection specialists.', seen: 'record', reuse: 'Educational and non-commercial use with acknowledgement.',
    findings: [
      { id: 'lasting', mark: 'found', text: 'Solutions are to be secure, comprehensive and sustainable, also for children who never left their country.' },
      { id: 'life-project', mark: 'found', text: 'A life project is a joint undertaking of child and authority with expectations and real options.' },
      { id: 'monitoring', mark: 'found', text: 'Monitoring goes on over the medium and long term.' },
    ],
  },
  {
    id: 'unhcr-bip-2021', title: 'Best interests procedure guidelines', titleIsOurs: true, year: 2021, publisher: 'UNHCR', languages: ['en'], edition: 'Earlier list of triggers: 2008', sort: 'standard', seed: false,
    forWhom: ['caseworkers', 'panels'], summary: 'Assessment and determination of a child’s best interests, made for refugee children and of use beyond.', seen: 'contents', reuse: 'Reproduction allowed except commercial, source acknowledged.',
    findings: [
      { id: 'two-sizes', mark: 'found', text: 'Assessment goes on for each significant action; a formal determination is for weighty decisions. The list of 2008 has separation from parents against their will among them.' },
      { id: 'urgent', mark: 'found', text: 'Urgent action does not wait for a formal determination.' },
    ],
  },
  {
    id: 'bulgaria-sops', title: 'National mechanism for referral and support of trafficked persons: standard procedures for children', titleIsOurs: true, year: null, publisher: 'National Commission for Combating Trafficking, Bulgaria', languages: ['en', 'bg'], sort: 'procedure', seed: false, region: 'Bulgaria',
    forWhom: ['practitioners', 'authorities'], summary: 'A concrete children’s procedure: risk assessment with deadlines and persons, needs plan, crisis care, reintegration with monitoring.', seen: 'whole',
    findings: [
      { id: 'no-reflection-period', mark: 'found', text: 'Children get a protection measure and no reflection period.' },
      { id: 'monitoring-a-year', mark: 'found', text: 'After return to family or care the child is actively followed for a year, which can be extended.' },
      { id: 'feedback', mark: 'found', text: 'A referral ends with feedback from the one who received it.' },
      { id: 'without-parents', mark: 'found', text: 'In psychological support a child can be informed and heard without the parents’ knowledge where that protects best.' },
    ],
  },
  {
    id: 'tact-2016', title: 'TACT: transnational action for return (risk matrix and family-assessment form)', titleIsOurs: true, year: 2016, publisher: 'IOM', languages: ['en'], sort: 'procedure', seed: false, region: 'European Union, Albania, Morocco, Ukraine',
    forWhom: ['caseworkers in both countries', 'authorities'], summary: 'Before a child returns across a border both countries look at the risks together, and the family is assessed.', seen: 'record',
    findings: [
      { id: 'joint-risk', mark: 'found', text: 'A risk matrix is filled jointly by both countries before return.' },
      { id: 'family-agrees', mark: 'found', text: 'The family is assessed and must agree and be able; the child’s view is asked at each stage.' },
      { id: 'monitored', mark: 'found', text: 'Monitoring after return is central.' },
    ],
  },
  {
    id: 'uniap-ethics-2008', title: 'Guide to ethics and human rights in counter-trafficking', year: 2008, publisher: 'UNIAP', languages: ['en'], sort: 'guide', seed: false, region: 'Greater Mekong Sub-region',
    forWhom: ['field workers', 'researchers'], summary: 'Seven principles for anyone who speaks with people who may have been trafficked.', seen: 'record',
    findings: [
      { id: 'seven', mark: 'found', text: 'Seven principles: do no harm; personal safety first; informed consent without pressure; confidentiality as far as possible; select and prepare interpreters and teams; know where to refer and have an emergency plan; put information to good use.' },
      { id: 'interpreters', mark: 'found', text: 'Interpreters are selected and prepared.' },
    ],
  },
]
