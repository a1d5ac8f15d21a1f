import { all } from '#domain/file/values.ts'
import { holds } from '#domain/file/case-file.ts'
import { agreedFor } from '#domain/kinds/planning/exception-asked.ts'
import { sentBackTo } from '#domain/file/approvals.ts'
import { mayBeSought } from '#domain/file/case-status.ts'
import type { Due } from '#domain/file/due.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { visitsAhead, type visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { lastSeen } from '#domain/questions/last-seen.ts'
import { endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { dueTo } from '#domain/continuity/who-carries.ts'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'

export interface PlannedVisit {
  readonly child: KnownChild
  readonly visit: Entry<BodyOf<typeof visitPlanned>>
}
export interface MadeVisit {
  readonly child: KnownChild
  readonly visit: Entry<BodyOf<typeof visit>>
}
/** What is due for one child: the first item, and how many more there are. One row per child. */
export interface DueItem {
  readonly child: KnownChild
  readonly item: Due
  readonly more: number
  /** Another member does it: shown to the caseworker once it is late. */
  readonly anotherDoes: boolean
}

export interface SentBack {
  readonly child: KnownChild
  readonly asked: Entry
  readonly answer: Entry
}

/** A member's day: over the files that they carry, and in any other file what names them or is due in the part that they work in. */
export interface DaysWork {
  readonly visits: readonly PlannedVisit[]
  readonly made: readonly MadeVisit[]
  readonly today: readonly DueItem[]
  readonly overdue: readonly DueItem[]
  /** What this member asked a second person for and got back. */
  readonly sentBack: readonly SentBack[]
  /** Another worker was asked to take over a child, and has not answered or cannot. */
  readonly handOvers: readonly DueItem[]
  readonly waitingOnOthers: readonly DueItem[]
  readonly nextVisit: PlannedVisit | null
  /** Of the children who may be contacted: the one whom nobody has seen for longest. */
  readonly longestUnseen: { readonly child: KnownChild; readonly days: number | null } | null
}

export function daysWork(known: readonly KnownChild[], me: MemberId, today: PlainDate): DaysWork {
  const mine = known.filter((child) => isCarriedBy(child.line.line, me, today))
  const planned = known
    .flatMap((child) => plannedBy(child, me, today))
    .sort(
      (a, b) =>
        compare(a.visit.body.on, b.visit.body.on) || compare(a.visit.body.from ?? '~', b.visit.body.from ?? '~'),
    )
  const allDues = known.flatMap((child) => child.line.due.flatMap((item) => dueItem(child, item, me, today)))
  const care = known.flatMap((child) =>
    mine.includes(child)
      ? []
      : careDues(child).filter(({ item }) => dueTo(child.line.line, item, me, child.line.rights, today) === null),
  )
  const dues = [...allDues.filter(({ item }) => !HAND_OVERS.includes(item.what)), ...care]
  const own = dues.filter(
    ({ item, anotherDoes }) =>
      item.what !== 'urgent-need' && item.waitingOn === undefined && (!anotherDoes || item.on < today),
  )
  const overdue = byChild(
    own.filter(({ item }) => item.on < today),
    me,
  )
  const late = new Set(overdue.map(({ child }) => child))
  return {
    visits: planned.filter(({ visit }) => visit.body.on === today),
    made: known.flatMap((child) => madeBy(child, me, today)),
    today: byChild(
      own.filter(
        ({ item, child }) =>
          item.on === today && item.what !== 'visit-planned' && (!late.has(child) || FOR_A_SECOND.includes(item.what)),
      ),
      me,
    ),
    overdue,
    handOvers: allDues.filter(({ item }) => HAND_OVERS.includes(item.what)),
    sentBack: known.flatMap((child) =>
      [...sentBackTo(child.line.line, me), ...agreedFor(child.line.line, me)].map((one) => ({ child, ...one })),
    ),
    waitingOnOthers: byChild(
      dues.filter(
        ({ item, anotherDoes }) =>
          (item.waitingOn !== undefined && item.on <= today) || (anotherDoes && item.on === today),
      ),
      me,
    ),
    nextVisit: planned.find(({ visit }) => visit.body.on > today) ?? null,
    longestUnseen: unseenLongest(mine, today),
  }
}

/** A colleague waits for these: they stand on the day also where something else of the child is late. */
const FOR_A_SECOND = [
  'colleague-asks',
  'stop-to-confirm',
  'stop-lift-asked',
  'part-to-take-back',
  'part-without-keeper',
  'act-to-second',
  'act-agreed',
  'erasure-in-doubt',
]
const HAND_OVERS = ['hand-over-waits', 'hand-over-declined']

function dueItem(child: KnownChild, item: Due, me: MemberId, today: PlainDate): readonly DueItem[] {
  const to = dueTo(child.line.line, item, me, child.line.rights, today)
  return to === null ? [] : [{ child, item, more: 0, anotherDoes: to === 'another-does' }]
}

function plannedBy(child: KnownChild, me: MemberId, today: PlainDate): readonly PlannedVisit[] {
  if (!mayBeSought(child.line.line)) return []
  return visitsAhead(child.line.line)
    .filter(({ body: { who } }) => dueTo(child.line.line, { who }, me, {}, today) === 'mine')
    .map((entry) => ({ child, visit: entry }))
}

const madeBy = (child: KnownChild, me: MemberId, today: PlainDate): readonly MadeVisit[] =>
  all(child.line.line, visit).flatMap((entry) =>
    entry.by === me && endOf(entry.at) === today ? [{ child, visit: entry }] : [],
  )

/** What a caregiver does today about care, for a child whom somebody else carries (N4). */
const careDues = (child: KnownChild): readonly DueItem[] =>
  holds(child.line.line, 'care')
    ? []
    : child.line.due
        .filter(({ what }) => what === 'care-in-dispute' || what === 'childs-no-to-talk-about')
        .map((item) => ({ child, item, more: 0, anotherDoes: false }))

/** Order of due items: a child's safety first, then missed visits, then the oldest. */
const FIRST = [
  'urgent-need',
  'who-stays-tonight',
  'check-tonight',
  'still-missing',
  'who-lives-there',
  'stop-to-confirm',
  'stop-lift-asked',
  'part-to-take-back',
  'part-without-keeper',
  'erasure-in-doubt',
  'act-agreed',
  'act-to-second',
  'return-to-think-over',
  'asked-from-outside',
  'answer-to-risk',
  'childs-no-to-talk-about',
  'consent-to-talk-about',
  'care-in-dispute',
  'look-into-concern',
  'safety-look-now',
  'safety-look-again',
  'visit-planned',
  'visit',
  'first-visit-after-return',
]
/** A stop is listed early for the member who is asked to confirm it, and last for the one who made it, who waits for the other. */
function rank({ what, who }: Due, me: MemberId): number {
  if (what === 'stop-to-confirm' && !(who && 'member' in who && who.member === me)) return FIRST.length + 1
  return FIRST.includes(what) ? FIRST.indexOf(what) : FIRST.length
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function byChild(dues: readonly DueItem[], me: MemberId): readonly DueItem[] {
  const ordered = dues.toSorted((a, b) => rank(a.item, me) - rank(b.item, me) || compare(a.item.on, b.item.on))
  return [...Map.groupBy(ordered, ({ child }) => child).values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, more: rest.length }] : [],
  )
}

function unseenLongest(mine: readonly KnownChild[], today: PlainDate): DaysWork['longestUnseen'] {
  const seen = mine
    .filter((child) => mayBeSought(child.line.line))
    .map((child) => ({ child, days: lastSeen(child.line.line, today).daysAgo }))
  const longest = (days: number | null) => days ?? Number.POSITIVE_INFINITY
  return seen.sort((a, b) => longest(b.days) - longest(a.days))[0] ?? null
}
