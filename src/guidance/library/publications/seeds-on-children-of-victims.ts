import type { Publication } from './publication.ts'
import { TERMS_NOT_SEEN } from './seeds.ts'

/** Of the seven publications that this work began from, the two on children of victims. */
export const SEEDS_ON_CHILDREN_OF_VICTIMS: readonly Publication[] = [
  {
    id: 'children-of-victims-2022',
    title: 'Supporting children of trafficking victims. A reintegration guide for practitioners',
    year: 2022,
    publisher: 'NEXUS Institute, Different & Equal',
    languages: ['en', 'sq'],
    sort: 'guide',
    seed: true,
    region: 'Albania',
    forWhom: [
      'social workers',
      'psychologists',
      'child-protection workers',
      'health workers',
      'lawyers',
      'shelter staff',
      'public administrators',
      'educators',
      'workers for economic empowerment',
    ],
    summary:
      'A guide to daily work with three groups of children whose parent was trafficked: those left behind, those taken along, those born from it. It looks at the time while the parent is away and at the time after.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      {
        id: 'three-groups',
        mark: 'seed',
        text: 'Children left behind, children trafficked with a parent and children born from trafficking each face serious and different challenges.',
      },
      {
        id: 'two-periods',
        mark: 'seed',
        text: 'The challenges come while the parent is trafficked and again when trafficking is over and recovery is under way.',
      },
      { id: 'little-attention', mark: 'seed', text: 'The reintegration of these children has had little attention.' },
      {
        id: 'providers-limits',
        mark: 'seed',
        text: 'Those who help face many limits, not least because the children’s needs are complex and different.',
      },
      {
        id: 'belonging-and-rights',
        mark: 'seed',
        text: 'The aim is that the child is included in family and community and reaches the rights and chances that healthy development needs.',
      },
      {
        id: 'safety-and-well-being',
        mark: 'seed',
        text: 'Those who help are to support the safety, well-being and long-term reintegration of these children.',
      },
      {
        id: 'roles',
        mark: 'found',
        text: 'Workers of many professions are named as its readers: schools, health, law, shelters and public offices among them.',
      },
      {
        id: 'five-parts',
        mark: 'found',
        text: 'In the series, successful reintegration has five parts: a stable and safe place, a reasonable standard of living, well-being of mind and body, chances to develop, and social and emotional support.',
      },
      {
        id: 'before-and-after',
        mark: 'found',
        text: 'In the series, reintegration also deals with what was hard before trafficking and with what appears after it, and draws on sources of strength.',
      },
    ],
  },
  {
    id: 'whats-home-2016',
    title: 'What’s home? (Re)integrating children born of trafficking',
    year: 2016,
    publisher: 'Women & Therapy',
    by: 'Rebecca Surtees',
    languages: ['en'],
    sort: 'study',
    seed: true,
    region: 'South-Eastern Europe',
    forWhom: ['practitioners', 'policy makers', 'researchers'],
    summary:
      'Interviews with trafficked persons and professionals about children born of trafficking and the four levels at which they come to belong: with their mother, in the family, in the community, in formal society.',
    seen: 'abstract',
    reuse: TERMS_NOT_SEEN,
    findings: [
      {
        id: 'four-levels',
        mark: 'seed',
        text: 'Integration takes place at four levels: with the mother, in the family, in the community, and in formal society.',
      },
      {
        id: 'challenges-and-chances',
        mark: 'seed',
        text: 'Beside the challenges there are also possible opportunities for the integration of these children.',
      },
      { id: 'home-may-not-be', mark: 'seed', text: 'What is called home for the mother may not be home to the child.' },
      {
        id: 'in-own-right',
        mark: 'seed',
        text: 'These children need attention in their own right, with their own needs and their own status as victims, and not as appendices of their mothers.',
      },
      {
        id: 'origins',
        mark: 'seed',
        text: 'Some were fathered by a trafficker or client; others have mothers who were bought by a “husband”.',
      },
      {
        id: 'deprived',
        mark: 'seed',
        text: 'From birth they are exposed to violence and lack what development of body and mind needs.',
      },
      { id: 'witness', mark: 'seed', text: 'They witness the abuse and exploitation of their mothers.' },
      {
        id: 'after-exit',
        mark: 'seed',
        text: 'New challenges come when they leave trafficking and go “home” with their mothers.',
      },
      {
        id: 'providers-limits',
        mark: 'seed',
        text: 'Those who help meet limits in keeping these children safe and well over time.',
      },
    ],
  },
]
