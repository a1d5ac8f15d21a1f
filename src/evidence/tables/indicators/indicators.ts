import { CHANGE_CODES, DOCUMENT_STATES, HOW_IT_IS_CODES, LEVEL_CODES } from '../../record/codes.ts'
import { isMet, type EvidenceRecord } from '../../record/evidence-record.ts'
import { halves, codeAfter } from './code-halves.ts'
import { declines, gapReasons, gaps, help, helped } from './help-indicators.ts'
import type { Indicator } from './indicator.ts'
import { joinability, ownVictimStatus } from './of-each-record.ts'
import { sdg1622 } from './sdg-16-2-2.ts'

const times: Indicator = {
  name: 'time-to-first-steps',
  per: 'child-and-step',
  columns: ['step', 'days'],
  definition:
    'Days from the first contact to the opening of the file (registration), and from the opening to the first contact, the first assessment and the agreed plan, in bands. What came before the opening counts as its day; a step that was not taken is counted as not yet.',
  shares: [
    {
      name: 'within-two-weeks',
      of: ['0-1-days', '2-7-days', '8-14-days'],
      among: ['0-1-days', '2-7-days', '8-14-days', '15-30-days', '31-90-days', '91-days-or-more', 'not-yet'],
      definition: 'Of all, those for whom the step was taken within two weeks.',
    },
  ],
  rows: (record) => record.times.map(halves),
}

const phases: Indicator = {
  name: 'phase-durations',
  per: 'child-and-phase',
  columns: ['phase', 'months'],
  definition: 'How long each phase lasted, in bands of months. A phase that runs still is counted as running.',
  shares: [],
  rows: (record) => record.phases.map(halves),
}

/** Better, same or worse between the first and the latest assessment; null where one of them was not known. */
export function changeAt(record: EvidenceRecord, level: string): string | null {
  const [first, latest] = [codeAfter(record.levelsAtStart, level), codeAfter(record.levelsLatest, level)]
  if (first === undefined || latest === undefined) return null
  const by = HOW_IT_IS_CODES.findIndex((code) => code === latest) - HOW_IT_IS_CODES.findIndex((code) => code === first)
  return by > 0 ? 'better' : by < 0 ? 'worse' : 'same'
}

const levels: Indicator = {
  name: 'change-at-each-level',
  per: 'child-and-level',
  columns: ['level', 'change'],
  definition:
    'At each level (with the parent, family, community, society), how it was at the latest look beside the first. Only where both are known. Levels are never summed or averaged.',
  shares: [
    {
      name: 'better',
      of: ['better'],
      among: CHANGE_CODES,
      definition: 'Of children with two looks, those for whom it is better.',
    },
  ],
  rows: (record) =>
    LEVEL_CODES.flatMap((level) => {
      const change = changeAt(record, level)
      return change === null ? [] : [[level, change]]
    }),
}

const outcomes: Indicator = {
  name: 'change-in-each-domain',
  per: 'child-and-domain',
  columns: ['domain', 'change'],
  definition: 'In each domain of outcome, the change between the first and the latest look.',
  shares: [
    {
      name: 'better',
      of: ['better'],
      among: CHANGE_CODES,
      definition: 'Of children with two looks, those for whom it is better.',
    },
  ],
  rows: (record) => record.outcomes.map(halves),
}

const documents: Indicator = {
  name: 'documents',
  per: 'child-and-document',
  columns: ['document', 'state'],
  definition: 'For each document that a child needs: there at the opening, got since, or still open.',
  shares: [
    {
      name: 'resolved',
      of: ['resolved'],
      among: DOCUMENT_STATES.filter((state) => state !== 'had-it'),
      definition: 'Of documents missing at the opening, those got since.',
    },
  ],
  rows: (record) => record.documents.map(halves),
}

const one = (
  name: string,
  field: 'schooling' | 'placementMoves' | 'pathway' | 'closure',
  definition: string,
  shares: Indicator['shares'] = [],
): Indicator => ({
  name,
  per: 'child',
  columns: [name],
  definition,
  shares,
  rows: (record) => (isMet(record) ? [] : [[record[field]]]),
})

const schooling = one('schooling', 'schooling', 'Schooling from the opening to the latest look.', [
  {
    name: 'in-school',
    of: ['in-school-throughout', 'began-or-went-back'],
    among: ['in-school-throughout', 'began-or-went-back', 'stopped', 'not-in-school'],
    definition: 'Of children of school age whose schooling is known, those in school.',
  },
])
const placement = one(
  'placement-stability',
  'placementMoves',
  'How often the care arrangement changed since the opening.',
  [
    {
      name: 'stable',
      of: ['0', '1'],
      among: ['0', '1', '2', '3-or-more'],
      definition: 'Of those known, no change or one.',
    },
  ],
)
const pathways = one(
  'identification-pathways',
  'pathway',
  'Identified and fully, partly or not assisted, identified and declined, never identified. Meetings with somebody who has no file are an indicator of their own.',
)
const closures = one('closure-types', 'closure', 'Why files were closed; open while they are not.', [
  {
    name: 'goals-met',
    of: ['goals-met', 'came-of-age-with-plan'],
    among: [
      'goals-met',
      'came-of-age-with-plan',
      'transferred',
      'moved',
      'refused-services',
      'withdrew-consent',
      'returned-abroad',
      'not-eligible',
      'agency-cannot-go-on',
      'died',
      'lost',
    ],
    definition:
      'Of closed files, duplicates and single meetings left out, those closed because the goals were met or with a plan at coming of age.',
  },
])

/** How meetings with somebody without a file ended: the measure, and the name of its column. */
export const MET_WITHOUT_FILE = 'met-without-file'
const met: Indicator = {
  name: MET_WITHOUT_FILE,
  per: 'meeting',
  columns: [MET_WITHOUT_FILE],
  definition:
    'Meetings with somebody who has no file and of whom nothing but this is kept: they took what was given, they or an adult beside them said no, or they went away. Each child of a group counts, and somebody who was met twice counts twice. Whoever has a file by then is not counted here. Only where the agency decided that meetings are counted.',
  shares: [
    {
      name: 'took-help',
      of: ['met-took-help'],
      among: ['met-took-help', 'met-said-no'],
      definition: 'Of those who answered, those who took what was given.',
    },
  ],
  apartBy: ['district', 'year', 'quarter'],
  rows: (record) => (isMet(record) ? [[record.pathway]] : []),
}

/** All indicators, in the order of the work. */
export const INDICATORS: readonly Indicator[] = [
  pathways,
  ownVictimStatus,
  met,
  times,
  help,
  declines,
  gaps,
  gapReasons,
  helped,
  phases,
  levels,
  outcomes,
  documents,
  schooling,
  placement,
  closures,
  sdg1622,
  joinability,
]
