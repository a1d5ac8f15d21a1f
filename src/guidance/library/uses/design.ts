import { from, OURS } from '../../engine/card.ts'
import type { Use } from './use.ts'

/** Sources of the design, and of the files in the formats of data standards. */
export const DESIGN_RESTS_ON: readonly Use[] = [
  {
    is: 'design',
    id: 'own-file',
    text: 'Every child has a file of their own; a parent’s file is linked and never holds the child’s.',
    from: [from('whats-home-2016', 'in-own-right'), from('children-of-victims-2022', 'three-groups')],
  },
  {
    is: 'design',
    id: 'six-steps',
    text: 'Kinds of entries are grouped by the steps of the work.',
    from: [from('case-management-2014', 'six-steps')],
  },
  {
    is: 'design',
    id: 'stocktaking',
    text: 'For laws, bodies and programmes we ask whether they work, not only whether they exist.',
    from: [from('sierra-leone-2005', 'not-sufficient'), from('nrm-handbook-2022', 'pillars')],
  },
  {
    is: 'design',
    id: 'who-is-around',
    text: 'A map of its own shows who is around a child, and in words.',
    from: [from('long-term-2021', 'relationships'), OURS],
  },
  {
    is: 'design',
    id: 'one-note-several-files',
    text: 'One note about a family is divided between the files of its members.',
    from: [from('oscar', 'family-notes'), OURS],
  },
  {
    is: 'design',
    id: 'figures-inside',
    text: 'An agency sees the figures of its own month, which stay inside the agency.',
    from: [from('cpms-2019', 'information'), OURS],
  },
  {
    is: 'design',
    id: 'records-apart',
    text: 'Figures are made from records that are kept apart from every file and hold no name.',
    from: [from('htcds-2021', 'split-identity'), OURS],
  },
  {
    is: 'design',
    id: 'sets-with-protection',
    text: 'For research, the app gives out tables with hidden cells and sets of synthetic records.',
    from: [from('ctdc', 'protected'), OURS],
  },
  {
    is: 'standard',
    id: 'standard-files',
    text: 'The app reads and writes files in the formats of the data standards on trafficking.',
    from: [from('htcds-2021', 'uses-children'), from('ic-tip-2025', 'administrative')],
  },
]
