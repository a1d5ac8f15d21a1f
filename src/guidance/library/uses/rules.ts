import { from, OURS } from '../../engine/card.ts'
import type { Use } from './use.ts'

/** The sources of each rule. */
export const RULES_REST_ON: readonly Use[] = [
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
]
