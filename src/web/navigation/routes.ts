import type { EntryId, FileId, Folder, MemberId, PersonId } from '#domain/entry/ids.ts'
import type { TrackKey } from '#domain/file/tracks.ts'

export type ChildTab = 'overview' | 'journey' | 'plan' | 'people'

/** What was typed about a child before other agencies are asked. */
export interface TypedForNetwork {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly kin: string
  readonly place: string
}

/** What a rule found missing, and the persons named in the form that was refused. */
export interface MissingToSupply {
  readonly missing: string
  readonly named: readonly PersonId[]
}

/**
 * A scan of a paper that its name led to a file, for the form that asks about it: in the memory of this page alone.
 * `document`: the track under which this original is kept there, the same whenever it is chosen.
 */
export interface ScanToKeep {
  readonly file: FileId
  readonly document: TrackKey
  readonly original: File
  /** What its name says besides the number. */
  readonly title?: string
}

export type NavSection =
  | 'evidence'
  | 'today'
  | 'children'
  | 'what-happened'
  | 'team'
  | 'approvals'
  | 'guidance'
  | 'people'
  | 'more'

interface Layout {
  /** The screen fills the window, with a dock instead of the bar: forms and choosers. */
  readonly full?: true
  /** The parameter `file` is a child's file. */
  readonly ofChild?: true
}

interface RouteFacts<Params> extends Layout {
  /** Which entry of the bar or the rail is lit. */
  readonly section: NavSection
  /** The section of docs/handbook.md that tells of this screen, by its English title. */
  readonly help: string
  /** Only for the compiler: what the screen must be told. */
  readonly params?: Params
}

const route = <Params extends object = object>(
  section: NavSection,
  help: string,
  layout: Layout = {},
): RouteFacts<Params> => ({ section, help, ...layout })

/** An interface, because a route leads to the help of another one. */
interface HelpOf {
  of: Route
}

/**
 * Every screen of the app, a line each: its name, what it must be told, its section, its help. The screen of `slip` is the `screen` that the file `slip-screen.tsx`,
 * somewhere in `web/screens/`, exports; app/route-screen.tsx loads it.
 */
export const ROUTES = {
  today: route('today', 'A day'),
  /** A month, day by day. */
  calendar: route('today', 'A day'),
  /** What is open of the first days, child by child. */
  'first-days': route('more', 'A day'),
  children: route('children', 'Opening a file'),
  /** Whether a child has a file already, before one is opened. `name`: what was typed into a search; `met`: a child who was met without a file; `inGroup`: somebody on a group’s list, with the by-name as `name`. */
  'already-known': route<{
    name?: string
    met?: { file: FileId; entry: EntryId; mark: string }
    inGroup?: { file: FileId; mark: string }
  }>('children', 'Opening a file', { full: true }),
  /** Files that may be of one child or of one family: for one file, or among all. */
  related: route<{ file?: FileId }>('children', 'Opening a file', { ofChild: true }),
  /** A mother and her children, opened as one act. */
  'open-family': route('children', 'Opening a file', { full: true }),
  /** `folder`: the journey filtered to one folder. */
  child: route<{ file: FileId; tab: ChildTab; folder?: Folder }>('children', 'A child’s file', { ofChild: true }),
  'family-map': route<{ file: FileId }>('children', 'Pictures of a child’s life', { ofChild: true }),
  /** The same questions over time, where the child lived, the phases. */
  looks: route<{ file: FileId }>('children', 'Pictures of a child’s life', { ofChild: true }),
  /** What crosses between this file and those of relatives. */
  crossings: route<{ file: FileId }>('children', 'A child’s file', { ofChild: true }),
  /** A best-interests decision or a conference, on paper. */
  'decision-sheet': route<{ file: FileId; entry: EntryId }>('children', 'Deciding, going back, handing over', {
    ofChild: true,
  }),
  /** What a return rests on. */
  return: route<{ file: FileId }>('children', 'Deciding, going back, handing over', { ofChild: true }),
  /** One page for the worker who takes over. */
  'hand-over-page': route<{ file: FileId }>('children', 'Deciding, going back, handing over', { ofChild: true }),
  /** Which agreements hold, who gave them, and whose do not count. */
  agreements: route<{ file: FileId }>('children', 'A child’s file', { ofChild: true }),
  /** Colleagues stopped on this file, and stopping one. */
  'stopped-members': route<{ file: FileId; member?: MemberId }>(
    'children',
    'Somebody of the agency is close to the trafficker',
    { ofChild: true },
  ),
  /** Sheets for the child: the plan on a page, one purpose to agree to, rights and complaints, who has read the file. */
  'plan-page': route<{ file: FileId }>('children', 'For the child', { full: true, ofChild: true }),
  'consent-sheet': route<{ file: FileId }>('children', 'For the child', { full: true, ofChild: true }),
  'rights-sheet': route<{ file?: FileId }>('children', 'For the child', { full: true, ofChild: true }),
  'who-read': route<{ file: FileId }>('children', 'For the child', { full: true, ofChild: true }),
  /** A copy of the file for the person whom it is about. */
  'own-file': route<{ file: FileId }>('children', 'For the child', { full: true, ofChild: true }),
  /** The chooser; preset to a child where it was opened from a file, and to a folder where it was opened from there. */
  'what-happened': route<{ file?: FileId; folder?: Folder }>('what-happened', 'A day', { full: true }),
  /**
   * The form of one kind. `from`: the entry that this one answers, corrects or continues; `towards`: what a rule found missing, which it supplies; `folder`: the folder
   * from which it was opened; `scan`: the picture that it asks about, and `scansLeft` those after it.
   */
  write: route<{
    kind: string
    file?: FileId
    from?: EntryId
    folder?: Folder
    towards?: MissingToSupply
    scan?: ScanToKeep
    scansLeft?: readonly ScanToKeep[]
  }>('what-happened', 'A day', { full: true }),
  /** What to do at once about what is urgent in a child's file. */
  'first-hour': route<{ file: FileId }>('what-happened', 'A day', { full: true, ofChild: true }),
  /** The slip of a referral, as it goes out; and one received from outside. */
  slip: route<{ file: FileId; entry: EntryId }>('children', 'Asking others', { full: true, ofChild: true }),
  /** Without `handOver`: the last one of this child. */
  'agency-hand-over': route<{ file: FileId; handOver?: TrackKey }>('children', 'Asking others', { ofChild: true }),
  'open-packet': route('more', 'Asking others'),
  /** The agency's directory; one service of it; an import; a child's need matched against it; foster families. */
  directory: route('more', 'Asking others'),
  listing: route<{ directory: FileId; entry: EntryId }>('more', 'Asking others'),
  'directory-import': route<{ directory: FileId }>('more', 'Asking others'),
  match: route<{ file: FileId; entry: EntryId }>('children', 'Asking others', { ofChild: true }),
  carers: route('more', 'Asking others'),
  /** Children of the agency’s own list, before it had files here. */
  'moving-in': route<{ part?: 'scans' | 'undo' }>('more', 'Moving in with a list'),
  /** All that this member can open, for other programs, once two people agreed. */
  'taking-out': route('more', 'What to do when'),
  /** Dilemmas of the agency as a whole. */
  'ethics-log': route('more', 'Hard questions'),
  /** Stocktakings of countries and districts; one of them, its report, figures for it. */
  stocktaking: route<{ file?: FileId; part?: 'report' | 'figures' }>('more', 'Taking stock'),
  /** Everyone met without a file; writing one down; one of them. */
  encounters: route('more', 'Before there is a file'),
  meet: route('what-happened', 'Before there is a file', { full: true }),
  met: route<{ met: FileId; entry: EntryId }>('more', 'Before there is a file'),
  /** Everyone from outside who asked about a child; writing it down; one of them. */
  'outside-requests': route('more', 'Before there is a file'),
  'write-outside-request': route('what-happened', 'Before there is a file', { full: true }),
  'outside-request': route<{ request: FileId }>('more', 'Before there is a file'),
  /** Children at risk; writing one down. */
  'at-risk': route('more', 'Before there is a file'),
  'write-at-risk': route('more', 'Before there is a file', { full: true }),
  /** Groups and classes by by-names; one of them. */
  groups: route('more', 'Before there is a file'),
  group: route<{ group: FileId }>('more', 'Before there is a file'),
  /** Other agencies; one question to them, with what was typed before; what passes between contact points. */
  network: route('more', 'Other agencies'),
  'ask-network': route<{ asked?: TypedForNetwork }>('children', 'Other agencies', { full: true }),
  'contact-point': route('more', 'Other agencies'),
  /** Blank forms on paper, and typing in what was written on them. */
  papers: route('more', 'A day', { full: true }),
  /** Who sleeps in a house, for the person who comes on shift. */
  shift: route('more', 'A house and its shifts'),
  team: route('team', 'Leading'),
  /** The children of one worker, one screen each. */
  'caseload-review': route<{ member: MemberId }>('team', 'Leading'),
  /** The children whom one worker carries: given on, or covered for until a day. */
  caseload: route<{ member: MemberId }>('team', 'Leading'),
  /** Exact counts of a month, for those who do the work alone. */
  figures: route('more', 'The month'),
  /** What drifts, what files lack, supervision sessions. */
  supervision: route('team', 'Leading'),
  instruments: route('more', 'What practice has learnt'),
  /** The agency's own questions on forms; a new one, or a new version of one. */
  'own-questions': route('more', 'What practice has learnt'),
  'own-question': route<{ entry?: EntryId }>('more', 'What practice has learnt', { full: true }),
  'own-form': route<{ entry?: EntryId }>('more', 'What practice has learnt', { full: true }),
  /** Which questions of one of our forms come first, and which are not asked. */
  'form-order': route<{ entry?: EntryId }>('more', 'What practice has learnt', { full: true }),
  /** The legal duties of the agency to name children to an authority. */
  'duties-by-law': route('more', 'Numbers that leave'),
  /** A coordinator's figures; building a table; one release; the log of releases; records that two find false. */
  evidence: route('evidence', 'Numbers that leave'),
  'evidence-table': route('evidence', 'Numbers that leave'),
  'evidence-release': route<{ release: string }>('evidence', 'Numbers that leave'),
  'evidence-ledger': route('evidence', 'Numbers that leave'),
  'evidence-batches': route('evidence', 'Numbers that leave'),
  'evidence-indicators': route('evidence', 'Numbers that leave'),
  'evidence-datasets': route('evidence', 'Numbers that leave'),
  'evidence-htcds': route('evidence', 'Numbers that leave'),
  'evidence-file-table': route('evidence', 'Numbers that leave'),
  'evidence-method': route('more', 'Numbers that leave'),
  approvals: route('approvals', 'Leading'),
  approval: route<{ file: FileId; entry: EntryId }>('approvals', 'Leading', { full: true, ofChild: true }),
  /** The library; what to consider for one child, one card of it; one publication; a country's facts. */
  guidance: route<{ file?: FileId; card?: string; publication?: string; country?: string; form?: string }>(
    'guidance',
    'What practice has learnt',
  ),
  /** Allegations about staff: reporting one; reports by me and to me; one report. */
  'report-harm': route('more', 'Harm by one of us', { full: true }),
  reports: route('more', 'Harm by one of us'),
  reported: route<{ report: FileId }>('more', 'Harm by one of us'),
  /** The handbook, at the section about a screen. */
  help: route<HelpOf>('more', 'What to do when'),
  more: route('more', 'What to do when'),
  people: route('people', 'Who does what'),
  invite: route('people', 'The first week'),
  devices: route('people', 'Devices'),
  'ways-back': route('people', 'Recovery shares and ways back in'),
  erasures: route('people', 'What to do when'),
  'access-log': route('people', 'Who does what'),
  'not-delivered': route('more', 'Devices'),
  'carry-out': route('more', 'Devices'),
  /** What this device gives back to a server that was set back. */
  'set-back': route('more', 'What to do when'),
  'first-sync': route('more', 'Devices', { full: true }),
  language: route('more', 'Languages'),
  'review-words': route('more', 'Languages'),
  'quick-code': route('more', 'Devices'),
  passkey: route('more', 'Devices'),
  'lost-device': route('more', 'A phone is lost or stolen'),
  passphrase: route('more', 'Recovery shares and ways back in'),
  about: route('more', 'What to do when'),
}

type RouteName = keyof typeof ROUTES
type ParamsOf<Name extends RouteName> = (typeof ROUTES)[Name] extends RouteFacts<infer Params> ? Params : never

/** One route with what its screen must be told. */
export type RouteOf<Name extends RouteName> = Readonly<{ is: Name } & ParamsOf<Name>>

/** Where the app is. Routes are kept in memory only: the address, the title and the browser's history never contain one, so no id can be read from them. */
export type Route = { [Name in RouteName]: RouteOf<Name> }[RouteName]

const factsOf = ({ is }: Route): RouteFacts<unknown> => ROUTES[is]

export const sectionOf = (to: Route): NavSection => factsOf(to).section

export const helpFor = (to: Route): string => factsOf(to).help

/** Whether the screen fills the window; a card of the guidance does, the library does not. */
export const fillsScreen = (to: Route): boolean =>
  factsOf(to).full === true || (to.is === 'guidance' && to.card !== undefined)

/** The child's file of a route; undefined where a route has none, or its `file` is of another type. */
export const childFileOf = (to: Route): FileId | undefined =>
  factsOf(to).ofChild === true && 'file' in to ? to.file : undefined
