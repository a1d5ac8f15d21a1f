import { from, GENERAL, OURS, type Source } from '../engine/card.ts'

/** Something in Homeward other than a card, and what it rests on. */
export interface Use {
  readonly is: 'rule' | 'code-list' | 'kind' | 'design' | 'instrument' | 'country' | 'standard'
  /** Its name in the product: the number of a rule, the name of a kind or of a list, the id of an instrument, the code of a country. */
  readonly id: string
  readonly text: string
  readonly from: readonly [Source, ...Source[]]
}

export const USES: readonly Use[] = [
  {
    is: 'design',
    id: 'own-file',
    text: 'Every child has a file of their own; a parent’s file is linked and never holds the child’s.',
    from: [from('whats-home-2016', 'in-own-right'), from('children-of-victims-2022', 'three-groups')],
  },
  {
    is: 'code-list',
    id: 'child-group',
    text: 'Groups of children: left behind, trafficked with a parent, born of trafficking, trafficked themselves.',
    from: [from('children-of-victims-2022', 'three-groups')],
  },
  {
    is: 'code-list',
    id: 'period',
    text: 'The child’s situation before, while and after the parent was trafficked.',
    from: [from('children-of-victims-2022', 'two-periods')],
  },
  {
    is: 'code-list',
    id: 'integration-level',
    text: 'Four levels: with the parent, in the family, in the community, in society.',
    from: [from('whats-home-2016', 'four-levels')],
  },
  {
    is: 'kind',
    id: 'level-assessment',
    text: 'Each level holds what is hard and what could help.',
    from: [from('whats-home-2016', 'challenges-and-chances')],
  },
  {
    is: 'kind',
    id: 'return-plan',
    text: 'A return may lead to a place where the child has never lived.',
    from: [from('whats-home-2016', 'home-may-not-be'), from('trm-2010', 'five-procedures')],
  },
  {
    is: 'code-list',
    id: 'phase',
    text: 'Three phases, moved between in both directions.',
    from: [from('children-and-youth-2014', 'three-phases'), from('stages-guide-2022', 'three-phases')],
  },
  {
    is: 'code-list',
    id: 'form',
    text: 'Forms of exploitation, with begging, petty crime, adoption and armed groups as forms of their own.',
    from: [from('forms-and-interventions-2006', 'other-forms'), from('sierra-leone-2005', 'purposes')],
  },
  {
    is: 'code-list',
    id: 'scope',
    text: 'Trafficking inside a country counts as trafficking.',
    from: [from('sierra-leone-2005', 'inside-and-abroad')],
  },
  {
    is: 'code-list',
    id: 'age-band',
    text: 'Bands of age at which different things are considered.',
    from: [from('forms-and-interventions-2006', 'ages-differ'), GENERAL],
  },
  {
    is: 'code-list',
    id: 'factor-place',
    text: 'Risk and protection are looked for in the child, the household, the community and the structures.',
    from: [from('forms-and-interventions-2006', 'two-sites'), from('iom-vulnerable-migrants-2019', 'four-places')],
  },
  {
    is: 'kind',
    id: 'ethical-reflection',
    text: 'Dilemmas are thought through together before, while and after.',
    from: [
      from('ethical-principles-2013', 'anticipate-manage-address'),
      from('ethical-principles-2013', 'reflect-and-decide'),
    ],
  },
  {
    is: 'kind',
    id: 'service',
    text: 'Needed, offered, understood, accepted or declined, absent or unfit: the way of each service is kept.',
    from: [from('after-trafficking-2013', 'part-of-it'), from('after-trafficking-2013', 'declined')],
  },
  {
    is: 'code-list',
    id: 'decline-reason',
    text: 'Why help is declined, in three groups, with the child’s own words beside.',
    from: [from('leaving-the-past-behind-2007', 'three-clusters')],
  },
  {
    is: 'code-list',
    id: 'gap-reason',
    text: 'That help is absent or does not fit is a gap, and never the child’s no.',
    from: [
      from('children-of-victims-2022', 'providers-limits'),
      from('forms-and-interventions-2006', 'help-that-fits'),
    ],
  },
  {
    is: 'code-list',
    id: 'means',
    text: 'Control through somebody’s children is a means of its own.',
    from: [from('htcds-2021', 'uses-children')],
  },
  {
    is: 'rule',
    id: 'R1',
    text: 'No service waits for formal identification.',
    from: [from('after-trafficking-2013', 'unidentified'), OURS],
  },
  {
    is: 'rule',
    id: 'R2',
    text: 'Where age is unsure and there are reasons to think so, it is a child.',
    from: [from('coe-convention-2005', 'age'), from('unicef-guidelines-2006', 'presumption-of-age')],
  },
  {
    is: 'rule',
    id: 'R3',
    text: 'Somebody represents the child.',
    from: [from('coe-convention-2005', 'guardian'), from('unicef-guidelines-2006', 'guardian')],
  },
  {
    is: 'rule',
    id: 'R4',
    text: 'Nobody who is suspected decides for the child.',
    from: [from('eu-directive-2011', 'guardian-conflict'), OURS],
  },
  {
    is: 'rule',
    id: 'R8',
    text: 'No return without a look at risk and family, a decision on best interests and the child’s own view.',
    from: [
      from('tact-2016', 'joint-risk'),
      from('tact-2016', 'family-agrees'),
      from('iom-reintegration-2019', 'before-and-after'),
    ],
  },
  {
    is: 'rule',
    id: 'R11',
    text: 'Declining costs nothing and the door stays open.',
    from: [from('after-trafficking-2013', 'declined'), OURS],
  },
  {
    is: 'rule',
    id: 'R12',
    text: 'The child of a victim is looked at in their own right.',
    from: [from('whats-home-2016', 'in-own-right'), OURS],
  },
  {
    is: 'rule',
    id: 'R14',
    text: 'Becoming an adult is planned in time.',
    from: [from('eu-directive-2011', 'adulthood'), from('life-projects-2007', 'joint-undertaking')],
  },
  { is: 'rule', id: 'R15', text: 'Assessments are looked at again.', from: [OURS] },
  {
    is: 'rule',
    id: 'R18',
    text: 'After closing somebody looks in.',
    from: [from('bulgaria-sops', 'monitoring-a-year'), OURS],
  },
  {
    is: 'kind',
    id: 'best-interests',
    text: 'Best interests in two sizes; what is urgent does not wait.',
    from: [
      from('unhcr-bip-2021', 'two-sizes'),
      from('unhcr-bip-2021', 'urgent'),
      from('nrm-handbook-2022', 'child-guide'),
    ],
  },
  {
    is: 'kind',
    id: 'approved',
    text: 'A second person answers a decision; nobody answers their own.',
    from: [from('case-management-2014', 'supervisor'), from('primero', 'self-approval')],
  },
  {
    is: 'design',
    id: 'six-steps',
    text: 'Kinds of entries stand in the folders of the steps of the work.',
    from: [from('case-management-2014', 'six-steps')],
  },
  {
    is: 'kind',
    id: 'own-experience',
    text: 'For a child act and purpose are enough: means are kept where they are known, and change nothing.',
    from: [from('palermo-2000', 'definition')],
  },
  {
    is: 'kind',
    id: 'victims-child',
    text: 'What a child lived through while the parent was trafficked is kept as the child’s own.',
    from: [from('children-of-victims-2022', 'two-periods'), from('whats-home-2016', 'witness')],
  },
  {
    is: 'kind',
    id: 'consent',
    text: 'A yes is for one purpose, and a small child, too, has it explained.',
    from: [from('case-management-module-c', 'each-purpose'), from('case-management-module-c', 'under-five'), OURS],
  },
  {
    is: 'kind',
    id: 'agency-principle',
    text: 'An agency holds its own work against its own principles.',
    from: [from('ethical-principles-2013', 'victim-centred'), from('tvrp-monitoring-2009', 'ethical-monitoring')],
  },
  {
    is: 'kind',
    id: 'agency-dilemma',
    text: 'Hard questions of the organisation have a log of their own.',
    from: [from('ethical-principles-2013', 'organisations')],
  },
  {
    is: 'kind',
    id: 'listing',
    text: 'The directory of services is for children and for their families.',
    from: [from('directory-tool-2022', 'for-families-too'), from('leaving-the-past-behind-2007', 'others-in-need')],
  },
  {
    is: 'kind',
    id: 'child-at-risk',
    text: 'Children to whom it could happen, and what was done before it did, are written down.',
    from: [from('sierra-leone-2005', 'no-prevention')],
  },
  {
    is: 'design',
    id: 'stocktaking',
    text: 'Of laws, bodies and programmes it is asked whether they work, and not only whether they are there.',
    from: [from('sierra-leone-2005', 'not-sufficient'), from('nrm-handbook-2022', 'pillars')],
  },
  {
    is: 'design',
    id: 'who-is-around',
    text: 'Who is around a child stands on a map of its own, and in words.',
    from: [from('long-term-2021', 'relationships'), OURS],
  },
  {
    is: 'design',
    id: 'one-note-several-files',
    text: 'One note about a family is divided over the files of its people.',
    from: [from('oscar', 'family-notes'), OURS],
  },
  {
    is: 'design',
    id: 'figures-inside',
    text: 'An agency sees its own month in figures, which stay inside.',
    from: [from('cpms-2019', 'information'), OURS],
  },
  {
    is: 'design',
    id: 'records-apart',
    text: 'Figures are made from records that are kept apart from every file and hold no name.',
    from: [from('htcds-2021', 'split-identity'), OURS],
  },
  {
    is: 'design',
    id: 'sets-with-protection',
    text: 'What leaves for research are tables with hidden cells and sets of invented records.',
    from: [from('ctdc', 'protected'), OURS],
  },
  {
    is: 'standard',
    id: 'standard-files',
    text: 'Files in the shapes of the data standards on trafficking are read and written.',
    from: [from('htcds-2021', 'uses-children'), from('ic-tip-2025', 'administrative')],
  },
  {
    is: 'instrument',
    id: 'four-levels',
    text: 'A look at the four levels, each with what is hard and what could help.',
    from: [from('whats-home-2016', 'four-levels'), from('whats-home-2016', 'challenges-and-chances')],
  },
  {
    is: 'instrument',
    id: 'reintegration-outcomes',
    text: 'Our own fourteen domains, with what lies near each in other instruments and none of their text.',
    from: [
      from('tvrp-manual-2010', 'two-views'),
      from('aso-2017', 'six-domains'),
      from('csi-2009', 'twelve-factors'),
      from('rss-2017', 'three-dimensions'),
      from('ohts-2020', 'four-goals'),
      OURS,
    ],
  },
  {
    is: 'instrument',
    id: 'risk-and-protection',
    text: 'A look at what endangers and what protects, without a total.',
    from: [from('iom-vulnerable-migrants-2019', 'four-places'), OURS],
  },
  {
    is: 'instrument',
    id: 'family-look',
    text: 'A look at a family before and after a child comes to it.',
    from: [from('childrens-reintegration-2016', 'prepare'), from('west-africa-2025', 'blame'), OURS],
  },
  {
    is: 'instrument',
    id: 'community-look',
    text: 'A look at the community that a child is to belong to.',
    from: [from('children-of-victims-2022', 'belonging-and-rights'), OURS],
  },
  {
    is: 'instrument',
    id: 'rights-look',
    text: 'A look at what a child is entitled to and has.',
    from: [from('after-trafficking-2013', 'all-rights'), OURS],
  },
  {
    is: 'instrument',
    id: 'developmental-look',
    text: 'A look at how a small child grows, which is no test.',
    from: [GENERAL, OURS],
  },
  {
    is: 'country',
    id: 'AL',
    text: 'Albania: duties to tell, protection, papers, ages of consent.',
    from: [
      from('albania-child-law-2017', 'duty-to-report'),
      from('albania-child-law-2017', 'protection-plan'),
      from('albania-justice-code-2017', 'support-person'),
      from('albania-data-2024', 'under-sixteen'),
    ],
  },
  {
    is: 'country',
    id: 'KH',
    text: 'Cambodia: forms, papers, working together across borders.',
    from: [from('oscar', 'government-forms'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'CN',
    text: 'China: household registration, working together across borders.',
    from: [from('sold-brides-2005', 'household-registration'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'LA',
    text: 'Lao PDR: tracing, receiving and telling the other country, working together across borders.',
    from: [from('lao-thai-return', 'feedback-to-host'), from('commit-2004', 'pillar')],
  },
  { is: 'country', id: 'MM', text: 'Myanmar: working together across borders.', from: [from('commit-2004', 'pillar')] },
  {
    is: 'country',
    id: 'TH',
    text: 'Thailand: a temporary shelter and a mixed team, working together across borders.',
    from: [from('thailand-referral-2022', 'fifteen-days'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'VN',
    text: 'Viet Nam: household registration, working together across borders.',
    from: [from('sold-brides-2005', 'household-registration'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'SL',
    text: 'Sierra Leone: the law of 2022, bodies, fostering as a custom.',
    from: [
      from('sierra-leone-act-2022', 'child'),
      from('sierra-leone-act-2022', 'without-consent'),
      from('fostering-2023', 'tradition-and-risk'),
      from('eastern-province-2020', 'promise-of-school'),
    ],
  },
]
