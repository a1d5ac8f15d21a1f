import { from, GENERAL } from '../../engine/card.ts'
import type { Use } from './use.ts'

/** The sources of each code list. */
export const CODE_LISTS_REST_ON: readonly Use[] = [
  {
    is: 'code-list',
    id: 'child-group',
    text: 'Groups of children: left behind, trafficked with a parent, born of trafficking, trafficked themselves.',
    from: [from('children-of-victims-2022', 'three-groups')],
  },
  {
    is: 'code-list',
    id: 'period',
    text: 'The child’s situation before, during and after the time when the parent was trafficked.',
    from: [from('children-of-victims-2022', 'two-periods')],
  },
  {
    is: 'code-list',
    id: 'integration-level',
    text: 'Four levels: with the parent, in the family, in the community, in society.',
    from: [from('whats-home-2016', 'four-levels')],
  },
  {
    is: 'code-list',
    id: 'phase',
    text: 'Three phases, in which a child can go forward and back.',
    from: [from('children-and-youth-2014', 'three-phases'), from('stages-guide-2022', 'three-phases')],
  },
  {
    is: 'code-list',
    id: 'form',
    text: 'Forms of exploitation, with begging, petty crime, adoption and armed groups as separate forms.',
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
    text: 'Age bands, with different things to consider in each.',
    from: [from('forms-and-interventions-2006', 'ages-differ'), GENERAL],
  },
  {
    is: 'code-list',
    id: 'factor-place',
    text: 'Risk and protection are looked for in the child, the household, the community and the structures.',
    from: [from('forms-and-interventions-2006', 'two-sites'), from('iom-vulnerable-migrants-2019', 'four-places')],
  },
  {
    is: 'code-list',
    id: 'decline-reason',
    text: 'Reasons to decline help, in three groups, beside the child’s own words.',
    from: [from('leaving-the-past-behind-2007', 'three-clusters')],
  },
  {
    is: 'code-list',
    id: 'gap-reason',
    text: 'Help that is absent or does not fit counts as a gap, and never as the child’s no.',
    from: [
      from('children-of-victims-2022', 'providers-limits'),
      from('forms-and-interventions-2006', 'help-that-fits'),
    ],
  },
  {
    is: 'code-list',
    id: 'means',
    text: 'Controlling a person through their children is a means of its own.',
    from: [from('htcds-2021', 'uses-children')],
  },
]
