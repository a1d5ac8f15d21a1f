import { AREA_CODES, DECLINES, DID_NOT_HELP, GAP_STATES, UNKNOWN } from '../../record/codes.ts'
import type { EvidenceRecord } from '../../record/evidence-record.ts'
import { halves, codeAfter } from './code-halves.ts'
import type { Indicator } from './indicator.ts'

/** What became of a need in one area: the furthest stage it reached. A gap is never a refusal, and a refusal never a gap. */
export function helpIn(record: EvidenceRecord, area: string): string | null {
  if (record.received.includes(area)) return 'received'
  if (record.accepted.includes(area)) return 'accepted'
  if (codeAfter(record.declined, area) !== undefined) return 'declined'
  if (record.offered.includes(area)) return 'offered'
  return codeAfter(record.gaps, area) ?? (record.needed.includes(area) ? 'needed-only' : null)
}

const ANSWERED = ['received', 'accepted', 'declined']
const OFFERED = [...ANSWERED, 'offered']
const NEEDED = [...OFFERED, 'needed-only', ...GAP_STATES]

export const help: Indicator = {
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

export const declines: Indicator = {
  name: 'reasons-for-declining',
  per: 'child-and-area',
  columns: ['area', 'reason'],
  definition:
    'For each child and area in which help was declined: the cluster of the first reason given, or that the same offer was accepted later. Clusters after Brunovskis and Surtees (2007), who asked women and girls: they are not children’s own.',
  shares: [
    {
      name: 'then-accepted',
      of: ['then-accepted'],
      among: DECLINES,
      definition: 'Of offers that were declined, those that were accepted later.',
    },
  ],
  rows: (record) => record.declined.map(halves),
}

export const gaps: Indicator = {
  name: 'gaps',
  per: 'child-and-area',
  columns: ['area', 'gap'],
  definition:
    'For each child and area in which help was needed and there was none, or none that fits. Counted apart from declines.',
  shares: [],
  rows: (record) => record.gaps.map(halves),
}

export const gapReasons: Indicator = {
  name: 'reasons-for-gaps',
  per: 'child-and-reason',
  columns: ['reason'],
  definition: 'For each child: every reason given why help was absent or unfit.',
  shares: [],
  rows: (record) => record.gapReasons.map((reason) => [reason]),
}

/** What was said of the help in an area: that it helped, that it did not, both by different voices, or nothing. */
export function saidOf(record: EvidenceRecord, area: string): (typeof SAID)[number] {
  const [yes, no] = [record.helped.includes(area), record.helped.includes(`${area}.${DID_NOT_HELP}`)]
  return yes && no ? 'voices-differ' : yes ? 'said-to-help' : no ? 'said-not-to-help' : UNKNOWN
}
const SAID = ['said-to-help', 'voices-differ', 'said-not-to-help', UNKNOWN] as const

export const helped: Indicator = {
  name: 'what-helped',
  per: 'child-and-area',
  columns: ['area', 'helped'],
  definition:
    'For each child and area in which help was received: whether somebody said that it helped, that it did not, or both. Not known: nobody was asked, or nobody could tell.',
  shares: [
    {
      name: 'helped',
      of: ['said-to-help'],
      among: SAID,
      definition: 'Of help received, that of which somebody said so and nobody the contrary.',
    },
    {
      name: 'did-not-help',
      of: ['said-not-to-help'],
      among: SAID,
      definition: 'Of help received, that of which somebody said that it did not help and nobody that it did.',
    },
  ],
  rows: (record) => record.received.map((area) => [area, saidOf(record, area)]),
}
