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
    text: 'Kinds of entries stand in the folders of the steps of the work.',
    from: [from('case-management-2014', 'six-steps')],
  },
  {
    is: 'design',
    id: 'stocktaking',
    text: 'Of laws, bodies and programmes it is asked whether they work, and not only whether they are there.',
    from: [from('sierra-leone-2005', 'not-sufficient'), from('nrm-handbook-2022', 'pillars')],
  },
  {
    is: 'design',
    id: 'who-is-around',
    text: 'Who is around a child stands on a map of its own, and in words.',
    from: [from('long-term-2021', 'relationships'), OURS],
  },
  {
    is: 'design',
    id: 'one-note-several-files',
    text: 'One note about a family is divided over the files of its people.',
    from: [from('oscar', 'family-notes'), OURS],
  },
  {
    is: 'design',
    id: 'figures-inside',
    text: 'An agency sees its own month in figures, which stay inside.',
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
    text: 'What leaves for research are tables with hidden cells and sets of invented records.',
    from: [from('ctdc', 'protected'), OURS],
  },
  {
    is: 'standard',
    id: 'standard-files',
    text: 'Files in the shapes of the data standards on trafficking are read and written.',
    from: [from('htcds-2021', 'uses-children'), from('ic-tip-2025', 'administrative')],
  },
]
