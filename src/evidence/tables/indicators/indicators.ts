import {
  AREA_CODES,
  CHANGE_CODES,
  DOCUMENT_STATES,
  GAP_STATES,
  HOW_IT_IS_CODES,
  LEVEL_CODES,
  UNKNOWN,
} from '../../record/codes.ts'
import { isMet, type EvidenceRecord } from '../../record/evidence-record.ts'
import type { Indicator } from './indicator.ts'
import { sdg1622 } from './sdg-16-2-2.ts'

const halves = (code: string): readonly [string, string] => [
  code.slice(0, code.lastIndexOf('.')),
  code.slice(code.lastIndexOf('.') + 1),
]
const secondOf = (codes: readonly string[], first: string): string | undefined =>
  codes.map(halves).find(([a]) => a === first)?.[1]

/** What became of a need in one area: the furthest stage it reached. A gap is never a refusal, and a refusal never a gap. */
export function helpIn(record: EvidenceRecord, area: string): string | null {
  if (record.received.includes(area)) return 'received'
  if (record.accepted.includes(area)) return 'accepted'
  if (secondOf(record.declined, area) !== undefined) return 'declined'
  if (record.offered.includes(area)) return 'offered'
  return secondOf(record.gaps, area) ?? (record.needed.includes(area) ? 'needed-only' : null)
}

const ANSWERED = ['received', 'accepted', 'declined']
const OFFERED = [...ANSWERED, 'offered']
const NEEDED = [...OFFERED, 'needed-only', ...GAP_STATES]

const help: Indicator = {
  name: 'needs-and-help',
  per: 'child-and-area',
  columns: ['area', 'help'],
  definition:
    'For each child and each area in which help was needed or offered: the furthest it came: needed only, absent, unfit, offered, declined, accepted, received. One answer for each child and area; where two needs of one area differ, the further counts.',
  shares: [
    { name: 'offered', of: OFFERED, among: NEEDED, definition: 'Of needs, those in which help was offered.' },
    {
      name: 'accepted',
      of: ['received', 'accepted'],
      among: ANSWERED,
      definition: 'Of offers that were answered, those accepted.',
    },
    {
      name: 'declined',
      of: ['declined'],
      among: ANSWERED,
      definition: 'Of offers that were answered, those declined.',
    },
    {
      name: 'gap',
      of: [...GAP_STATES],
      among: NEEDED,
      definition: 'Of needs, those for which help does not exist or does not fit.',
    },
  ],
  rows: (record) =>
    AREA_CODES.flatMap((area) => {
      const state = helpIn(record, area)
      return state === null ? [] : [[area, state]]
    }),
}

const declines: Indicator = {
  name: 'reasons-for-declining',
  per: 'child-and-area',
  columns: ['area', 'reason'],
  definition:
    'For each child and area in which help was declined: the cluster of the first reason given. Clusters after Brunovskis and Surtees (2007), who asked women and girls: they are not children’s own.',
  shares: [],
  rows: (record) => record.declined.map(halves),
}

const gaps: Indicator = {
  name: 'gaps',
  per: 'child-and-area',
  columns: ['area', 'gap'],
  definition:
    'For each child and area in which help was needed and there was none, or none that fits. Counted apart from declines.',
  shares: [],
  rows: (record) => record.gaps.map(halves),
}

const gapReasons: Indicator = {
  name: 'reasons-for-gaps',
  per: 'child-and-reason',
  columns: ['reason'],
  definition: 'For each child: every reason given why help was absent or unfit.',
  shares: [],
  rows: (record) => record.gapReasons.map((reason) => [reason]),
}

const times: Indicator = {
  name: 'time-to-first-steps',
  per: 'child-and-step',
  columns: ['step', 'days'],
  definition:
    'Days from the referral to the first contact, and from the opening of the file to the first assessment and the agreed plan, in bands. A step that was not taken is counted as not yet.',
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
  const [first, latest] = [secondOf(record.levelsAtStart, level), secondOf(record.levelsLatest, level)]
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

const helped: Indicator = {
  name: 'what-helped',
  per: 'child-and-area',
  columns: ['area', 'helped'],
  definition: 'For each child and area in which help was received: whether child or worker said that it helped.',
  shares: [
    {
      name: 'helped',
      of: ['said-to-help'],
      among: ['said-to-help', UNKNOWN],
      definition: 'Of help received, that of which somebody said so.',
    },
  ],
  rows: (record) => record.received.map((area) => [area, record.helped.includes(area) ? 'said-to-help' : UNKNOWN]),
}

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
]
