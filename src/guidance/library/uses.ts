import { from, GENERAL, OURS, type Source } from '../engine/card.ts'

/** Something in Homeward other than a card, and what it rests on. */
export interface Use {
  readonly is: 'rule' | 'code-list' | 'kind' | 'design' | 'instrument'
  /** Its name in the product: the number of a rule, the name of a kind or of a list. */
  readonly id: string
  readonly text: string
  readonly from: readonly [Source, ...Source[]]
}

export const USES: readonly Use[] = [
  { is: 'design', id: 'own-file', text: 'Every child has a file of their own; a parent’s file is linked and never holds the child’s.', from: [from('whats-home-2016', 'in-own-right'), from('children-of-victims-2022', 'three-groups')] },
  { is: 'code-list', id: 'child-group', text: 'Groups of children: left behind, trafficked with a parent, born of trafficking, trafficked themselves.', from: [from('children-of-victims-2022', 'three-groups')] },
  { is: 'code-list', id: 'period', text: 'The child’s situation before, while and after the parent was trafficked.', from: [from('children-of-victims-2022', 'two-periods')] },
  { is: 'code-list', id: 'integration-level', text: 'Four levels: with the parent, in the family, in the community, in society.', from: [from('whats-home-2016', 'four-levels')] },
  { is: 'kind', id: 'level-assessment', text: 'Each level holds what is hard and what could help.', from: [from('whats-home-2016', 'challenges-and-chances')] },
  { is: 'kind', id: 'return-plan', text: 'A return may lead to a place where the child has never lived.', from: [from('whats-home-2016', 'home-may-not-be')] },
  { is: 'code-list', id: 'phase', text: 'Three phases, moved between in both directions.', from: [from('children-and-youth-2014', 'three-phases'), from('stages-guide-2022', 'three-phases')] },
  { is: 'code-list', id: 'form', text: 'Forms of exploitation, with begging, petty crime, adoption and armed groups as forms of their own.', from: [from('forms-and-interventions-2006', 'other-forms'), from('sierra-leone-2005', 'purposes')] },
  { is: 'code-list', id: 'scope', text: 'Trafficking inside a country counts as trafficking.', from: [from('sierra-leone-2005', 'inside-and-abroad')] },
  { is: 'code-list', id: 'age-band', text: 'Bands of age at which different things are considered.', from: [from('forms-and-interventions-2006', 'ages-differ'), GENERAL] },
  { is: 'code-list', id: 'factor-place', text: 'Risk and protection are looked for in the child, the household, the community and the structures.', from: [from('forms-and-interventions-2006', 'two-sites'), from('rss-2017', 'four-places')] },
  { is: 'kind', id: 'ethical-reflection', text: 'Dilemmas are thought through together before, while and after.', from: [from('ethical-principles-2013', 'anticipate-manage-address'), from('ethical-principles-2013', 'reflect-and-decide')] },
  { is: 'kind', id: 'service', text: 'Needed, offered, understood, accepted or declined, absent or unfit: the way of each service is kept.', from: [from('after-trafficking-2013', 'part-of-it'), from('after-trafficking-2013', 'declined')] },
  { is: 'code-list', id: 'decline-reason', text: 'Why help is declined, in three groups, with the child’s own words beside.', from: [from('leaving-the-past-behind-2007', 'three-clusters')] },
  { is: 'code-list', id: 'gap-reason', text: 'That help is absent or does not fit is a gap, and never the child’s no.', from: [from('children-of-victims-2022', 'providers-limits'), from('forms-and-interventions-2006', 'help-that-fits')] },
  { is: 'code-list', id: 'means', text: 'Control through somebody’s children is a means of its own.', from: [from('htcds-2021', 'uses-children')] },
  { is: 'rule', id: 'R1', text: 'No service waits for formal identification.', from: [from('after-trafficking-2013', 'unidentified'), OURS] },
  { is: 'rule', id: 'R2', text: 'Where age is unsure and there are reasons to think so, it is a child.', from: [from('coe-convention-2005', 'age'), from('unicef-guidelines-2006', 'presumption-of-age')] },
  { is: 'rule', id: 'R3', text: 'Somebody represents the child.', from: [from('coe-convention-2005', 'guardian'), from('unicef-guidelines-2006', 'guardian')] },
  { is: 'rule', id: 'R4', text: 'Nobody who is suspected decides for the child.', from: [from('eu-directive-2011', 'guardian-conflict'), OURS] },
  { is: 'rule', id: 'R8', text: 'No return without a look at risk and family, a decision on best interests and the child’s own view.', from: [from('tact-2016', 'joint-risk'), from('tact-2016', 'family-agrees')] },
  { is: 'rule', id: 'R11', text: 'Declining costs nothing and the door stays open.', from: [from('after-trafficking-2013', 'declined'), OURS] },
  { is: 'rule', id: 'R12', text: 'The child of a victim is looked at in their own right.', from: [from('whats-home-2016', 'in-own-right'), OURS] },
  { is: 'rule', id: 'R14', text: 'Becoming an adult is planned in time.', from: [from('eu-directive-2011', 'adulthood')] },
  { is: 'rule', id: 'R15', text: 'Assessments are looked at again.', from: [OURS] },
  { is: 'rule', id: 'R18', text: 'After closing somebody looks in.', from: [from('bulgaria-sops', 'monitoring-a-year'), OURS] },
  { is: 'kind', id: 'best-interests', text: 'Best interests in two sizes; what is urgent does not wait.', from: [from('unhcr-bip-2021', 'two-sizes'), from('unhcr-bip-2021', 'urgent')] },
  { is: 'kind', id: 'approved', text: 'A second person answers a decision; nobody answers their own.', from: [from('case-management-2014', 'supervisor'), from('primero', 'self-approval')] },
  { is: 'design', id: 'six-steps', text: 'Kinds of entries stand in the folders of the steps of the work.', from: [from('case-management-2014', 'six-steps')] },
]
