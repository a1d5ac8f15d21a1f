import { from, GENERAL, OURS } from '../../engine/card.ts'
import type { Use } from './use.ts'

/** The sources of each set of questions. */
export const INSTRUMENTS_REST_ON: readonly Use[] = [
  {
    is: 'instrument',
    id: 'four-levels',
    text: 'A look at the four levels, each with what is hard and what could help.',
    from: [from('whats-home-2016', 'four-levels'), from('whats-home-2016', 'challenges-and-chances')],
  },
  {
    is: 'instrument',
    id: 'reintegration-outcomes',
    text: 'Our own fourteen domains, each with what is close to it in other instruments, and none of their text.',
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
    text: 'A look at what endangers and what protects, without a total score.',
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
    text: 'A look at how a small child grows. It is not a test.',
    from: [GENERAL, OURS],
  },
]
