import type { Publication } from './publication.ts'

/** Studies in West Africa besides the seven. */
export const STUDIES_IN_WEST_AFRICA: readonly Publication[] = [
  {
    id: 'fostering-2023',
    title: 'Study of informal fostering in Sierra Leone',
    titleIsOurs: true,
    year: 2023,
    publisher: 'Study record',
    publisherIsOurs: true,
    by: 'Cody and others',
    languages: ['en'],
    sort: 'study',
    seed: false,
    region: 'Sierra Leone',
    forWhom: ['child-protection workers', 'community leaders'],
    summary:
      'Sending a child to live with others is a tradition; it can go well and it can raise the likelihood of trafficking.',
    seen: 'record',
    findings: [
      {
        id: 'tradition-and-risk',
        mark: 'found',
        text: 'Informal fostering raises the likelihood of trafficking and remains a tradition; people asked that it be watched over.',
      },
    ],
  },
  {
    id: 'eastern-province-2020',
    title: 'Household survey on child trafficking, Eastern Province of Sierra Leone',
    titleIsOurs: true,
    year: 2020,
    publisher: 'CenHTRO, University of Georgia',
    languages: ['en'],
    sort: 'study',
    seed: false,
    region: 'Sierra Leone',
    forWhom: ['government', 'agencies'],
    summary: 'A survey of 3,070 households; the usual path is moving to somebody who promises schooling.',
    seen: 'record',
    findings: [
      {
        id: 'promise-of-school',
        mark: 'found',
        text: 'The usual path is being moved to a person who promises schooling.',
      },
    ],
  },
  {
    id: 'west-africa-2025',
    title: 'Critique of reintegration in West Africa',
    titleIsOurs: true,
    year: 2025,
    publisher: 'American Journal of Social Sciences and Humanities',
    by: 'Mbakogu',
    languages: ['en'],
    sort: 'study',
    seed: false,
    region: 'West Africa',
    forWhom: ['practitioners'],
    summary:
      'Going home can bring blame, silence and pressure to endure; family and community must be assessed and not taken for granted.',
    seen: 'record',
    findings: [{ id: 'blame', mark: 'found', text: 'Return home can bring blame, silencing and pressure to endure.' }],
  },
]
