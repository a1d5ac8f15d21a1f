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
    text: 'If the age is unsure and there are reasons to think so, the person counts as a child.',
    from: [from('coe-convention-2005', 'age'), from('unicef-guidelines-2006', 'presumption-of-age')],
  },
  {
    is: 'rule',
    id: 'R3',
    text: 'A representative speaks for the child.',
    from: [from('coe-convention-2005', 'guardian'), from('unicef-guidelines-2006', 'guardian')],
  },
  {
    is: 'rule',
    id: 'R4',
    text: 'A suspected person does not decide for the child.',
    from: [from('eu-directive-2011', 'guardian-conflict'), OURS],
  },
  {
    is: 'rule',
    id: 'R8',
    text: 'No return without an assessment of risk and family, a decision on best interests and the child’s own view.',
    from: [
      from('tact-2016', 'joint-risk'),
      from('tact-2016', 'family-agrees'),
      from('iom-reintegration-2019', 'before-and-after'),
    ],
  },
  {
    is: 'rule',
    id: 'R11',
    text: 'Declining has no penalty, and the door stays open.',
    from: [from('after-trafficking-2013', 'declined'), OURS],
  },
  {
    is: 'rule',
    id: 'R12',
    text: 'The child of a victim is considered in their own right.',
    from: [from('whats-home-2016', 'in-own-right'), OURS],
  },
  {
    is: 'rule',
    id: 'R14',
    text: 'Becoming an adult is planned in time.',
    from: [from('eu-directive-2011', 'adulthood'), from('life-projects-2007', 'joint-undertaking')],
  },
  { is: 'rule', id: 'R15', text: 'Assessments are reviewed.', from: [OURS] },
  {
    is: 'rule',
    id: 'R18',
    text: 'After closing somebody keeps in touch.',
    from: [from('bulgaria-sops', 'monitoring-a-year'), OURS],
  },
]
