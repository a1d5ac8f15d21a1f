import type { Publication } from '../publication.ts'

/** Studies and guides beside the seven. */
export const STUDIES: readonly Publication[] = [
  {
    id: 'leaving-the-past-behind-2007', title: 'Leaving the past behind?', year: 2007, publisher: 'Fafo', by: 'Brunovskis, Surtees', languages: ['en'], edition: 'Summary 2012', sort: 'study', seed: false, region: 'Albania, Moldova, Serbia',
    forWhom: ['practitioners', 'policy makers'], summary: 'Why women and girls trafficked for sexual exploitation said no to help: their circumstances, how help was arranged, what they had lived through. It does not speak of boys, labour or small children.', seen: 'contents', asked: 'Women and girls trafficked for sexual exploitation',
    findings: [
      { id: 'three-clusters', mark: 'found', text: 'Reasons fall into three groups: personal circumstances, the assistance system, the social context and experience. It asked women and girls trafficked for sexual exploitation.' },
      { id: 'others-in-need', mark: 'found', text: 'Family and friends may be as much in need and have no right to the help.' },
      { id: 'real-option', mark: 'found', text: 'Help may not be felt to be a real option.' },
      { id: 'leave-it-with-them', mark: 'found', text: 'Information should fit age, language and schooling, and stay with the person, so that they can come back later.' },
    ],
  },
  {
    id: 'gms-guidebook-2017', title: 'Supporting the reintegration of trafficked persons. A guidebook for the Greater Mekong Sub-region', titleIsOurs: true, year: 2017, publisher: 'NEXUS Institute, UN-ACT, World Vision', languages: ['en'], sort: 'guide', seed: false, region: 'Greater Mekong Sub-region',
    forWhom: ['practitioners'], summary: 'For each service area: what is needed, what is hard, and a checklist that includes points for children.', seen: 'record',
    findings: [{ id: 'by-service', mark: 'found', text: 'It goes service by service: needs, challenges, then a checklist with points for children.' }],
  },
  {
    id: 'stages-guide-2022', title: 'Stages of recovery and reintegration. A guide for practitioners in Albania', titleIsOurs: true, year: 2022, publisher: 'NEXUS Institute, Different & Equal', languages: ['en', 'sq'], sort: 'guide', seed: false, region: 'Albania',
    forWhom: ['practitioners'], summary: 'Crisis, transition, reintegration and inclusion: for each, how people feel and act, what help is usual, and a checklist.', seen: 'contents',
    findings: [{ id: 'three-phases', mark: 'found', text: 'Three phases, each with an overview, feelings and behaviour, usual help and a checklist.' }],
  },
  {
    id: 'directory-tool-2022', title: 'Directory of services for trafficking victims and their families (tool)', titleIsOurs: true, year: 2022, publisher: 'NEXUS Institute, Bali Process RSO', languages: ['en'], sort: 'guide', seed: false,
    forWhom: ['agencies', 'coordinators'], summary: 'How to keep a list of services that victims and their families can use themselves.', seen: 'record',
    findings: [{ id: 'for-families-too', mark: 'found', text: 'The directory is for victims and for their families, and tells what help there is and how to reach it.' }],
  },
  {
    id: 'survivor-mothers-2021', title: 'Study of mothers who survived trafficking', titleIsOurs: true, year: 2021, publisher: 'PLOS ONE', by: 'Marti Castaner and others', languages: ['en'], sort: 'study', seed: false, region: 'United States',
    forWhom: ['psychologists', 'social workers'], summary: 'Fourteen mothers on being a mother after trafficking: what strains it and what eases it.', seen: 'record', asked: 'Fourteen mothers in the United States',
    findings: [
      { id: 'patterns', mark: 'found', text: 'Mothers described overprotection, withdrawal of feeling and little confidence as a mother.' },
      { id: 'what-eases', mark: 'found', text: 'Social support, faith and the meaning of the child’s birth eased it; separation from older children, poverty and migration made it worse.' },
    ],
  },
  {
    id: 'reunification-2018', title: 'Article on families after trafficking', titleIsOurs: true, year: 2018, publisher: 'Anti-Trafficking Review', by: 'Juabsamai and Taylor', languages: ['en'], sort: 'study', seed: false,
    forWhom: ['family workers', 'psychologists'], summary: 'Long separation and coming together again can hand trauma on; families need help to adjust to each other.', seen: 'record',
    findings: [{ id: 'family-adjusts', mark: 'found', text: 'After long separation work is needed on how the family adjusts, holds together and bends.' }],
  },
  {
    id: 'long-term-2021', title: 'Review of long-term reintegration of women trafficked in Europe', titleIsOurs: true, year: 2021, publisher: 'International Review of Victimology', by: 'Meshkovska, Bos, Siegel', languages: ['en'], sort: 'study', seed: false, region: 'Europe',
    forWhom: ['practitioners', 'policy makers'], summary: 'Which factors mattered over years for women trafficked for sexual exploitation.', seen: 'record', asked: 'Women trafficked for sexual exploitation in Europe',
    findings: [{ id: 'relationships', mark: 'found', text: 'Relationships mattered most over the years; the study was of women trafficked for sexual exploitation.' }],
  },
  {
    id: 'gms-youth-2019', title: 'Study of trafficked children and youth in post-trafficking services, Greater Mekong', titleIsOurs: true, year: 2019, publisher: 'Journal article', publisherIsOurs: true, by: 'Nodzenski and others', languages: ['en'], sort: 'study', seed: false, region: 'Greater Mekong Sub-region',
    forWhom: ['psychologists', 'social workers'], summary: 'Of 517 young people aged 10 to 19: what they feared about going home went with how they felt.', seen: 'record', asked: '517 young people aged 10 to 19',
    findings: [{ id: 'fear-of-home', mark: 'found', text: 'Fear of being shunned or ill-treated at home went together with depression, anxiety and after-effects of trauma.' }],
  },
  {
    id: 'fishing-2018', title: '“Because if we talk about health issues first, it is easier to talk about human trafficking”', year: 2018, publisher: 'Globalization and Health', by: 'Pocock and others', languages: ['en'], sort: 'study', seed: false, region: 'Greater Mekong Sub-region',
    forWhom: ['health workers', 'caseworkers'], summary: 'The health of 275 men and boys of 12 to 55 who came from fishing, and what those who work with them say.', seen: 'record', asked: '275 men and boys of 12 to 55 in services after trafficking for fishing, and 20 people who work with fishermen',
    findings: [{ id: 'health-first', mark: 'found', text: 'Where talk begins with health, it is easier to talk about trafficking afterwards.' }],
  },
  {
    id: 'fostering-2023', title: 'Study of informal fostering in Sierra Leone', titleIsOurs: true, year: 2023, publisher: 'Study record', publisherIsOurs: true, by: 'Cody and others', languages: ['en'], sort: 'study', seed: false, region: 'Sierra Leone',
    forWhom: ['child-protection workers', 'community leaders'], summary: 'Sending a child to live with others is a tradition; it can go well and it can raise the likelihood of trafficking.', seen: 'record',
    findings: [{ id: 'tradition-and-risk', mark: 'found', text: 'Informal fostering raises the likelihood of trafficking and remains a tradition; people asked that it be watched over.' }],
  },
  {
    id: 'eastern-province-2020', title: 'Household survey on child trafficking, Eastern Province of Sierra Leone', titleIsOurs: true, year: 2020, publisher: 'CenHTRO, University of Georgia', languages: ['en'], sort: 'study', seed: false, region: 'Sierra Leone',
    forWhom: ['government', 'agencies'], summary: 'A survey of 3,070 households; the usual path is moving to somebody who promises schooling.', seen: 'record',
    findings: [{ id: 'promise-of-school', mark: 'found', text: 'The usual path is being moved to a person who promises schooling.' }],
  },
  {
    id: 'west-africa-2025', title: 'Critique of reintegration in West Africa', titleIsOurs: true, year: 2025, publisher: 'American Journal of Social Sciences and Humanities', by: 'Mbakogu', languages: ['en'], sort: 'study', seed: false, region: 'West Africa',
    forWhom: ['practitioners'], summary: 'Going home can bring blame, silence and pressure to endure; family and community are to be looked at and not taken for granted.', seen: 'record',
    findings: [{ id: 'blame', mark: 'found', text: 'Return home can bring blame, silencing and pressure to endure.' }],
  },
  {
    id: 'sold-brides-2005', title: 'Study of Vietnamese women married in China and their children', titleIsOurs: true, year: 2005, publisher: 'Study record', publisherIsOurs: true, by: 'Le Bach, Belanger, Khuat', languages: ['en'], sort: 'study', seed: false, region: 'Viet Nam, China',
    forWhom: ['lawyers', 'social workers'], summary: 'What registration means for mothers and children who come back, and what it opens and closes.', seen: 'record',
    findings: [{ id: 'household-registration', mark: 'found', text: 'Household registration is tied to schooling, land and social services; birth papers are hard to get after return.' }],
  },
  {
    id: 'see-recruiters-2007', title: 'Study with children on trafficking risk in South-East Europe', titleIsOurs: true, year: 2007, publisher: 'Save the Children', languages: ['en'], sort: 'study', seed: false, region: 'South-East Europe',
    forWhom: ['practitioners', 'policy makers'], summary: 'More than 200 children on exclusion, neglect and those who recruited them.', seen: 'record', asked: 'More than 200 children',
    findings: [
      { id: 'near-ones', mark: 'found', text: 'The recruiter is often family, a friend or a boyfriend.' },
      { id: 'street', mark: 'found', text: 'Street work and the sex trade are not necessarily linked.' },
    ],
  },
  {
    id: 'butterfly-2019', title: 'The Butterfly longitudinal research project', year: 2019, publisher: 'Chab Dai', languages: ['en', 'km'], edition: '2010 to 2019', sort: 'study', seed: false, region: 'Cambodia',
    forWhom: ['practitioners', 'shelters'], summary: 'Ten years beside 128 survivors: money, relationships, health, belief, and what happened when projects ended.', seen: 'record', asked: '128 survivors in Cambodia',
    findings: [
      { id: 'trust-and-family', mark: 'found', text: 'Trust and work that includes the family mattered.' },
      { id: 'shelter-to-community', mark: 'found', text: 'There is a gap between shelter and community; follow-up was limited and closures uneven.' },
    ],
  },
  {
    id: 'childrens-own-success-2009', title: 'Children’s own signs of successful reintegration', titleIsOurs: true, year: 2009, publisher: 'Home: the child recovery and reintegration network', languages: ['en'], edition: 'Published 2013 to 2016', sort: 'study', seed: false,
    forWhom: ['practitioners', 'evaluators'], summary: 'Workshops with 89 children in seven countries on what going well means to them.', seen: 'record',
    findings: [{ id: 'participatory', mark: 'found', text: 'Tools should fit the place and be made with children.' }],
  },
  {
    id: 'data-ethics-2019', title: 'Legal and ethical issues in data collection on trafficking in persons', year: 2019, publisher: 'NEXUS Institute', by: 'McAdam, Surtees, Johnson', languages: ['en'], sort: 'guide', seed: false,
    forWhom: ['agencies', 'researchers'], summary: 'What to weigh before data about trafficked people are collected, kept or given away.', seen: 'named-elsewhere', reuse: 'Educational and non-profit use with acknowledgement.', findings: [],
  },
]
