import type { EntryId, FileId, Folder, PersonId } from '#domain/entry/ids.ts'

export type ChildTab = 'overview' | 'journey' | 'plan' | 'people'

/** What was typed about a child before other agencies are asked. */
export interface AskedNow {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly kin: string
  readonly place: string
}

/** What a rule found missing, and the persons named in the form that was refused. */
export interface Towards {
  readonly missing: string
  readonly named: readonly PersonId[]
}

/** Every place of the app. Places are kept in memory only: the address, the title and the browser's history never contain one, so no id can be read from them. */
export type Route =
  | { readonly is: 'today' }
  /** A month, day by day. */
  | { readonly is: 'calendar' }
  /** What is open of the first days, child by child. */
  | { readonly is: 'first-days' }
  | { readonly is: 'children' }
  /** Whether a child has a file already, before one is opened. `name`: what was typed into a search; `met`: a child who was met without a file. */
  | {
      readonly is: 'already-known'
      readonly name?: string
      readonly met?: { readonly file: FileId; readonly entry: EntryId; readonly mark: string }
    }
  /** Files that may be of one child or of one family: for one file, or among all. */
  | { readonly is: 'related'; readonly file?: FileId }
  /** A mother and her children, opened as one act. */
  | { readonly is: 'open-family' }
  /** `folder`: the journey filtered to one folder. */
  | { readonly is: 'child'; readonly file: FileId; readonly tab: ChildTab; readonly folder?: Folder }
  | { readonly is: 'family-map'; readonly file: FileId }
  /** The same questions over time, where the child lived, the phases. */
  | { readonly is: 'looks'; readonly file: FileId }
  /** What crosses between this file and those of relatives. */
  | { readonly is: 'crossings'; readonly file: FileId }
  /** A best-interests decision or a conference, on paper. */
  | { readonly is: 'decision-sheet'; readonly file: FileId; readonly entry: EntryId }
  /** What a return rests on. */
  | { readonly is: 'return'; readonly file: FileId }
  /** One page for the worker who takes over. */
  | { readonly is: 'hand-over-page'; readonly file: FileId }
  /** Sheets for the child: the plan on a page, one purpose to agree to, rights and complaints. */
  | { readonly is: 'plan-page'; readonly file: FileId }
  | { readonly is: 'consent-sheet'; readonly file: FileId }
  | { readonly is: 'rights-sheet'; readonly file?: FileId }
  /** A copy of the file for the person whom it is about. */
  | { readonly is: 'own-file'; readonly file: FileId }
  /** The chooser; preset to a child where it was opened from a file, and to a folder where it was opened from there. */
  | { readonly is: 'what-happened'; readonly file?: FileId; readonly folder?: Folder }
  /**
   * The form of one kind. `from`: the entry that this one answers, corrects or continues; `towards`: what a rule found missing, which it supplies; `folder`: the folder
   * from which it was opened.
   */
  | {
      readonly is: 'write'
      readonly kind: string
      readonly file?: FileId
      readonly from?: EntryId
      readonly folder?: Folder
      readonly towards?: Towards
    }
  /** The slip of a referral, as it goes out; and one received from outside. */
  | { readonly is: 'slip'; readonly file: FileId; readonly entry: EntryId }
  | { readonly is: 'open-packet' }
  /** The agency's directory; one service of it; an import; a child's need matched against it; foster families. */
  | { readonly is: 'directory' }
  | { readonly is: 'listing'; readonly directory: FileId; readonly entry: EntryId }
  | { readonly is: 'directory-import'; readonly directory: FileId }
  | { readonly is: 'match'; readonly file: FileId; readonly entry: EntryId }
  | { readonly is: 'carers' }
  /** Dilemmas of the agency as a whole. */
  | { readonly is: 'ethics-log' }
  /** Stocktakings of countries and districts; one of them, its report, figures for it. */
  | { readonly is: 'stocktaking'; readonly file?: FileId; readonly part?: 'report' | 'figures' }
  /** Everyone met without a file; writing one down; one of them. */
  | { readonly is: 'encounters' }
  | { readonly is: 'meet' }
  | { readonly is: 'met'; readonly met: FileId; readonly entry: EntryId }
  /** Children at risk; writing one down. */
  | { readonly is: 'at-risk' }
  | { readonly is: 'write-at-risk' }
  /** Groups and classes by by-names; one of them. */
  | { readonly is: 'groups' }
  | { readonly is: 'group'; readonly group: FileId }
  /** Other agencies; one question to them, with what was typed before; what passes between contact points. */
  | { readonly is: 'network' }
  | { readonly is: 'ask-network'; readonly asked?: AskedNow }
  | { readonly is: 'contact-point' }
  /** Who sleeps in a house, for the person who comes on shift. */
  | { readonly is: 'shift' }
  | { readonly is: 'team' }
  /** Exact counts of a month, for those who do the work alone. */
  | { readonly is: 'figures' }
  /** What drifts, what files lack, supervision sessions. */
  | { readonly is: 'supervision' }
  | { readonly is: 'instruments' }
  /** A coordinator's figures; building a table; one release; the log of releases. */
  | { readonly is: 'evidence' }
  | { readonly is: 'evidence-table' }
  | { readonly is: 'evidence-release'; readonly release: string }
  | { readonly is: 'evidence-ledger' }
  | { readonly is: 'evidence-indicators' }
  | { readonly is: 'evidence-datasets' }
  | { readonly is: 'evidence-htcds' }
  | { readonly is: 'evidence-file-table' }
  | { readonly is: 'evidence-method' }
  | { readonly is: 'approvals' }
  | { readonly is: 'approval'; readonly file: FileId; readonly entry: EntryId }
  /** The library; what to consider for one child, one card of it; one publication; a country's facts. */
  | {
      readonly is: 'guidance'
      readonly file?: FileId
      readonly card?: string
      readonly publication?: string
      readonly country?: string
      readonly form?: string
    }
  /** Allegations about staff: reporting one; reports by me and to me; one report. */
  | { readonly is: 'report-harm' }
  | { readonly is: 'reports' }
  | { readonly is: 'reported'; readonly report: FileId }
  /** The handbook, at the section about a place. */
  | { readonly is: 'help'; readonly of: Route }
  | { readonly is: 'more' }
  | { readonly is: 'people' }
  | { readonly is: 'invite' }
  | { readonly is: 'devices' }
  | { readonly is: 'ways-back' }
  | { readonly is: 'erasures' }
  | { readonly is: 'access-log' }
  | { readonly is: 'not-delivered' }
  | { readonly is: 'carry-out' }
  | { readonly is: 'first-sync' }
  | { readonly is: 'language' }
  | { readonly is: 'review-words' }
  | { readonly is: 'quick-code' }
  | { readonly is: 'passphrase' }
  | { readonly is: 'about' }

export type Section =
  | 'evidence'
  | 'today'
  | 'children'
  | 'what-happened'
  | 'team'
  | 'approvals'
  | 'guidance'
  | 'people'
  | 'more'

const SECTIONS: Readonly<Record<Route['is'], Section>> = {
  today: 'today',
  calendar: 'today',
  'first-days': 'more',
  children: 'children',
  'already-known': 'children',
  related: 'children',
  'open-family': 'children',
  child: 'children',
  'family-map': 'children',
  looks: 'children',
  crossings: 'children',
  'decision-sheet': 'children',
  return: 'children',
  'hand-over-page': 'children',
  'plan-page': 'children',
  'consent-sheet': 'children',
  'rights-sheet': 'children',
  'own-file': 'children',
  'what-happened': 'what-happened',
  write: 'what-happened',
  slip: 'children',
  'open-packet': 'more',
  directory: 'more',
  listing: 'more',
  'directory-import': 'more',
  match: 'children',
  carers: 'more',
  stocktaking: 'more',
  'ethics-log': 'more',
  encounters: 'more',
  meet: 'what-happened',
  met: 'more',
  'at-risk': 'more',
  'write-at-risk': 'more',
  groups: 'more',
  group: 'more',
  network: 'more',
  'ask-network': 'children',
  'contact-point': 'more',
  shift: 'more',
  team: 'team',
  figures: 'more',
  supervision: 'team',
  instruments: 'more',
  evidence: 'evidence',
  'evidence-table': 'evidence',
  'evidence-release': 'evidence',
  'evidence-ledger': 'evidence',
  'evidence-indicators': 'evidence',
  'evidence-datasets': 'evidence',
  'evidence-htcds': 'evidence',
  'evidence-file-table': 'evidence',
  'evidence-method': 'more',
  approvals: 'approvals',
  approval: 'approvals',
  guidance: 'guidance',
  'report-harm': 'more',
  reports: 'more',
  reported: 'more',
  help: 'more',
  more: 'more',
  people: 'people',
  invite: 'people',
  devices: 'people',
  'ways-back': 'people',
  erasures: 'people',
  'access-log': 'people',
  'not-delivered': 'more',
  'carry-out': 'more',
  'first-sync': 'more',
  language: 'more',
  'review-words': 'more',
  'quick-code': 'more',
  passphrase: 'more',
  about: 'more',
}

/** Which entry of the bar or the rail is marked as current. */
export const sectionOf = (place: Route): Section => SECTIONS[place.is]

/** Places that fill the screen: forms and choosers, with a dock instead of the bar. */
const FULL: readonly Route['is'][] = [
  'what-happened',
  'write',
  'first-sync',
  'already-known',
  'open-family',
  'approval',
  'slip',
  'meet',
  'write-at-risk',
  'ask-network',
  'report-harm',
  'plan-page',
  'consent-sheet',
  'rights-sheet',
  'own-file',
]
export const isFull = (place: Route): boolean =>
  FULL.includes(place.is) || (place.is === 'guidance' && place.card !== undefined)
