import type { ServiceTold } from './service-told.ts'

/** Lawyers and registries. */
export const LAW_AND_PAPERS: readonly ServiceTold[] = [
  {
    key: 'free-legal-aid',
    name: 'Free legal aid',
    by: 'Legal aid office (invented)',
    source: 'The lawyer',
    about: 'Two lawyers, one of whom has stood beside children in court. Comes to the child where that is safer.',
    helps: [
      { category: 'legal-justice', sub: 'criminal' },
      { category: 'legal-justice', sub: 'compensation' },
      { category: 'legal-justice', sub: 'legal-advice' },
    ],
    district: 'Lezhë',
    at: { address: 'Opposite the court' },
    phone: '+355 69 555 0140',
    looked: { on: -19, how: 'in-person' },
  },
  {
    key: 'lawyers-durres',
    name: 'Lawyers for witnesses',
    by: 'House of Law (invented)',
    source: 'Its own page',
    about:
      'Stands beside a child who tells the police what it knows, and nobody else: a condition that no help may have.',
    helps: [{ category: 'legal-justice', sub: 'witness-support' }],
    district: 'Durrës',
    alsoIn: ['Tiranë', 'Lezhë'],
    at: { address: 'Above the net shop' },
    phone: '+355 69 555 0141',
    asksFirst: ['cooperation-with-justice'],
    looked: { on: -90, how: 'paper' },
  },
  {
    key: 'registry-lezhe',
    name: 'Civil registry, Lezhë',
    by: 'Municipality (invented)',
    source: 'The clerk who knows our cases',
    about:
      'Registers births late, with two witnesses where the hospital’s paper is missing. Ask for the clerk on the left.',
    helps: [
      { category: 'administrative-documentation', sub: 'birth-registration' },
      { category: 'administrative-documentation', sub: 'identity-papers' },
    ],
    district: 'Lezhë',
    at: { address: 'Town hall, ground floor', access: 'A ramp' },
    documents: ['Hospital paper, or two witnesses'],
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '08:30', closes: '13:00' }],
    wayIn: 'self',
    looked: { on: -24, how: 'in-person' },
  },
]
