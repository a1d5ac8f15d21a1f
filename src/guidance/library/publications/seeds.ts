import type { Publication } from './publication.ts'

export const TERMS_NOT_SEEN = 'We have not seen the terms of use: cited, in our own words.'

/** Of the seven publications that this work began from, those on trafficked persons themselves, as far as their abstracts and records show. */
export const SEEDS: readonly Publication[] = [
  {
    id: 'children-and-youth-2014',
    title: 'Re/integration of trafficked persons. Working with trafficked children and youth',
    year: 2014,
    publisher: 'King Baudouin Foundation, GIZ, NEXUS Institute',
    by: 'Rebecca Surtees',
    languages: ['en'],
    edition: 'TVRP issue paper',
    sort: 'study',
    seed: true,
    region: 'Balkans',
    forWhom: ['practitioners', 'service providers', 'policy makers'],
    summary:
      'Goes through each service that trafficked children and youth need in order to belong again, what makes it hard for those who provide it, and how each might be made better.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      { id: 'boys-and-girls', mark: 'seed', text: 'Both boys and girls are trafficked.' },
      {
        id: 'forms',
        mark: 'seed',
        text: 'Some are exploited sexually, others for labour including begging and street selling, and some in several ways at once.',
      },
      { id: 'complex', mark: 'seed', text: 'Reintegrating trafficked children raises particularly complex issues.' },
      {
        id: 'each-service',
        mark: 'seed',
        text: 'Different services and kinds of support are each needed, and each can be made to fit children better.',
      },
      {
        id: 'identification',
        mark: 'seed',
        text: 'Identifying trafficked children is itself one of the difficulties.',
      },
      {
        id: 'foster-care',
        mark: 'seed',
        text: 'Options for foster care are one of the difficulties that providers have.',
      },
      { id: 'gaps-in-law', mark: 'seed', text: 'Gaps in the criminal code stand in the way of prosecution.' },
      {
        id: 'three-phases',
        mark: 'found',
        text: 'Its programme worked in three phases: crisis to month 3, transition to month 12, inclusion to month 36.',
      },
    ],
  },
  {
    id: 'ethical-principles-2013',
    title: 'Ethical principles in the re/integration of trafficked persons. Experiences from the Balkans',
    year: 2013,
    publisher: 'King Baudouin Foundation, GIZ, NEXUS Institute',
    by: 'Rebecca Surtees',
    languages: ['en'],
    edition: 'TVRP issue paper',
    sort: 'study',
    seed: true,
    region: 'Balkans',
    forWhom: ['reintegration professionals', 'organisations', 'policy makers'],
    summary:
      'How organisations meet ethical questions in daily reintegration work, and principles on which to reflect, discuss and decide.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      {
        id: 'anticipate-manage-address',
        mark: 'seed',
        text: 'Ethical issues can be anticipated, managed and addressed in day-to-day work.',
      },
      {
        id: 'reflect-and-decide',
        mark: 'seed',
        text: 'Principles serve reflection, discussion and analysis of dilemmas, so that decisions are ethically informed.',
      },
      {
        id: 'organisations',
        mark: 'seed',
        text: 'Organisations meet these challenges in their day-to-day operations.',
      },
      {
        id: 'victim-centred',
        mark: 'seed',
        text: 'Decisions follow the values of reintegration and put the person first.',
      },
      { id: 'bottom-up', mark: 'found', text: 'It was developed with eleven organisations that did the work.' },
    ],
  },
  {
    id: 'after-trafficking-2013',
    title:
      'After trafficking. Experiences and challenges in the (re)integration of trafficked persons in the Greater Mekong Sub-region',
    year: 2013,
    publisher: 'UNIAP, NEXUS Institute',
    by: 'Rebecca Surtees',
    languages: ['en', 'my', 'zh', 'km', 'lo', 'vi', 'th'],
    edition: 'Full report in English; summary in six languages',
    sort: 'study',
    seed: true,
    region: 'Greater Mekong Sub-region',
    forWhom: ['practitioners', 'governments', 'organisations'],
    summary:
      'What trafficked persons themselves told of the time after: those who were helped with all they needed, with some of it, with none, and those who said no.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      { id: 'many-steps', mark: 'seed', text: 'Reintegration is a process of many steps after leaving trafficking.' },
      {
        id: 'all-rights',
        mark: 'seed',
        text: 'People should get the full range of rights and protections that they are entitled to in law.',
      },
      { id: 'unidentified', mark: 'seed', text: 'Many went unidentified and unassisted.' },
      {
        id: 'part-of-it',
        mark: 'seed',
        text: 'Others got some help and not the full range that they needed and were entitled to.',
      },
      { id: 'declined', mark: 'seed', text: 'Some chose to decline some or all of the support offered.' },
      {
        id: 'what-worked',
        mark: 'seed',
        text: 'It asks what was positive, what was less successful, and how good practice can be repeated and problematic practice avoided.',
      },
      {
        id: 'home-problems',
        mark: 'found',
        text: 'Problems named at home were debt, rejection by the family, health, threats to safety, and care that is rigid or has too little.',
      },
      {
        id: 'no-help',
        mark: 'found',
        text: 'More than half had no help where they were exploited, and about a fifth none at home.',
      },
      {
        id: 'interviews',
        mark: 'found',
        text: 'It rests on interviews with 252 trafficked persons, assisted and unassisted, of six countries.',
      },
    ],
  },
  {
    id: 'forms-and-interventions-2006',
    title: 'Child trafficking: different forms of trafficking and alternative interventions',
    year: 2006,
    publisher: 'Tulane Journal of International and Comparative Law',
    by: 'Rebecca Surtees',
    languages: ['en'],
    sort: 'study',
    seed: true,
    region: 'South-Eastern Europe',
    forWhom: ['policy makers', 'practitioners', 'researchers'],
    summary:
      'Looks at trafficking of children for labour, begging, delinquency and adoption, at what makes children vulnerable, and at whether the help that exists fits them.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      {
        id: 'not-as-adults',
        mark: 'seed',
        text: 'Trafficking of children is not the same as trafficking of adults; children are often more vulnerable and have special needs in recovery.',
      },
      {
        id: 'ages-differ',
        mark: 'seed',
        text: 'The different needs of children of different ages are to be considered throughout.',
      },
      {
        id: 'other-forms',
        mark: 'seed',
        text: 'Labour, begging, delinquency and adoption are forms to which too little attention was given.',
      },
      { id: 'two-sites', mark: 'seed', text: 'Vulnerability sits both in the person and in society.' },
      {
        id: 'help-that-fits',
        mark: 'seed',
        text: 'Whether existing assistance meets the needs of minors in these forms is a question that must be asked.',
      },
      {
        id: 'one-picture',
        mark: 'seed',
        text: 'The common picture of young women and sexual exploitation hides other victims.',
      },
    ],
  },
  {
    id: 'sierra-leone-2005',
    title: 'Child trafficking in Sierra Leone',
    year: 2005,
    publisher: 'UNICEF',
    languages: ['en'],
    sort: 'assessment',
    seed: true,
    region: 'Sierra Leone',
    forWhom: ['government', 'child-protection agencies', 'donors'],
    summary:
      'An assessment of child trafficking in the country and of the laws, policies and programmes that could be used against it, with the gaps.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      { id: 'inside-and-abroad', mark: 'seed', text: 'Children are trafficked inside the country as well as abroad.' },
      { id: 'both-sexes', mark: 'seed', text: 'Victims were male and female and of varying ages.' },
      {
        id: 'purposes',
        mark: 'seed',
        text: 'Purposes: prostitution and marriage; domestic work, mining, fishing, trading and vending, agriculture; begging and petty crime; adoption; the fighting forces.',
      },
      { id: 'no-prevention', mark: 'seed', text: 'There had been no programmes to prevent child trafficking.' },
      {
        id: 'not-sufficient',
        mark: 'seed',
        text: 'The child-protection structure was not sufficient for the specific needs of trafficked minors.',
      },
    ],
  },
]
