import type { Publication } from './publication.ts'

/** Guides and tools for practice besides the seven, and for those who gather data. */
export const GUIDES: readonly Publication[] = [
  {
    id: 'gms-guidebook-2017',
    title: 'Supporting the reintegration of trafficked persons. A guidebook for the Greater Mekong Sub-region',
    titleIsOurs: true,
    year: 2017,
    publisher: 'NEXUS Institute, UN-ACT, World Vision',
    languages: ['en'],
    sort: 'guide',
    seed: false,
    region: 'Greater Mekong Sub-region',
    forWhom: ['practitioners'],
    summary: 'For each service area: what is needed, what is hard, and a checklist that includes points for children.',
    seen: 'record',
    findings: [
      {
        id: 'by-service',
        mark: 'found',
        text: 'It goes service by service: needs, challenges, then a checklist with points for children.',
      },
    ],
  },
  {
    id: 'stages-guide-2022',
    title: 'Stages of recovery and reintegration. A guide for practitioners in Albania',
    titleIsOurs: true,
    year: 2022,
    publisher: 'NEXUS Institute, Different & Equal',
    languages: ['en', 'sq'],
    sort: 'guide',
    seed: false,
    region: 'Albania',
    forWhom: ['practitioners'],
    summary:
      'Crisis, transition, reintegration and inclusion: for each, how people feel and act, what help is usual, and a checklist.',
    seen: 'contents',
    findings: [
      {
        id: 'three-phases',
        mark: 'found',
        text: 'Three phases, each with an overview, feelings and behaviour, usual help and a checklist.',
      },
    ],
  },
  {
    id: 'directory-tool-2022',
    title: 'Directory of services for trafficking victims and their families (tool)',
    titleIsOurs: true,
    year: 2022,
    publisher: 'NEXUS Institute, Bali Process RSO',
    languages: ['en'],
    sort: 'guide',
    seed: false,
    forWhom: ['agencies', 'coordinators'],
    summary: 'How to keep a list of services that victims and their families can use themselves.',
    seen: 'record',
    findings: [
      {
        id: 'for-families-too',
        mark: 'found',
        text: 'The directory is for victims and for their families, and tells what help there is and how to reach it.',
      },
    ],
  },
  {
    id: 'data-ethics-2019',
    title: 'Legal and ethical issues in data collection on trafficking in persons',
    year: 2019,
    publisher: 'NEXUS Institute',
    by: 'McAdam, Surtees, Johnson',
    languages: ['en'],
    sort: 'guide',
    seed: false,
    forWhom: ['agencies', 'researchers'],
    summary: 'What to weigh before data about trafficked people are collected, kept or given away.',
    seen: 'named-elsewhere',
    reuse: 'Educational and non-profit use with acknowledgement.',
    findings: [],
  },
]
