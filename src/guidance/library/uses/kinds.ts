import { from, OURS } from '../../engine/card.ts'
import type { Use } from './use.ts'

/** The sources of each kind of entry. */
export const KINDS_REST_ON: readonly Use[] = [
  {
    is: 'kind',
    id: 'level-assessment',
    text: 'Each level shows what is hard and what could help.',
    from: [from('whats-home-2016', 'challenges-and-chances')],
  },
  {
    is: 'kind',
    id: 'return-plan',
    text: 'A return may lead to a place where the child has never lived.',
    from: [from('whats-home-2016', 'home-may-not-be'), from('trm-2010', 'five-procedures')],
  },
  {
    is: 'kind',
    id: 'ethical-reflection',
    text: 'Dilemmas are thought through together before, while and after.',
    from: [
      from('ethical-principles-2013', 'anticipate-manage-address'),
      from('ethical-principles-2013', 'reflect-and-decide'),
    ],
  },
  {
    is: 'kind',
    id: 'service',
    text: 'Needed, offered, understood, accepted or declined, absent or unfit: the course of each service is recorded.',
    from: [from('after-trafficking-2013', 'part-of-it'), from('after-trafficking-2013', 'declined')],
  },
  {
    is: 'kind',
    id: 'best-interests',
    text: 'Best interests: assessment or formal determination; urgent action does not wait.',
    from: [
      from('unhcr-bip-2021', 'two-sizes'),
      from('unhcr-bip-2021', 'urgent'),
      from('nrm-handbook-2022', 'child-guide'),
    ],
  },
  {
    is: 'kind',
    id: 'approved',
    text: 'A second person says yes or no to a decision, and never to their own.',
    from: [from('case-management-2014', 'supervisor'), from('primero', 'self-approval')],
  },
  {
    is: 'kind',
    id: 'own-experience',
    text: 'For a child act and purpose are enough: means are recorded where they are known, and change nothing.',
    from: [from('palermo-2000', 'definition')],
  },
  {
    is: 'kind',
    id: 'victims-child',
    text: 'What a child lived through while the parent was trafficked is recorded as the child’s own experience.',
    from: [from('children-of-victims-2022', 'two-periods'), from('whats-home-2016', 'witness')],
  },
  {
    is: 'kind',
    id: 'consent',
    text: 'A yes is for one purpose, and it is explained to a small child, too.',
    from: [from('case-management-module-c', 'each-purpose'), from('case-management-module-c', 'under-five'), OURS],
  },
  {
    is: 'kind',
    id: 'agency-principle',
    text: 'An agency checks its own work against its own principles.',
    from: [from('ethical-principles-2013', 'victim-centred'), from('tvrp-monitoring-2009', 'ethical-monitoring')],
  },
  {
    is: 'kind',
    id: 'practice-learnt',
    text: 'A team writes down what is worth doing again and what is not, without naming any child.',
    from: [from('after-trafficking-2013', 'what-worked')],
  },
  {
    is: 'kind',
    id: 'agency-dilemma',
    text: 'Hard questions of the organisation have a log of their own.',
    from: [from('ethical-principles-2013', 'organisations')],
  },
  {
    is: 'kind',
    id: 'listing',
    text: 'The directory of services is for children and for their families.',
    from: [from('directory-tool-2022', 'for-families-too'), from('leaving-the-past-behind-2007', 'others-in-need')],
  },
  {
    is: 'kind',
    id: 'child-at-risk',
    text: 'Children at risk of trafficking, and what was done to prevent it, are written down.',
    from: [from('sierra-leone-2005', 'no-prevention')],
  },
]
