import { current } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { BodyOf } from '../file/kind.ts'
import type { EntryId, MemberId } from '../entry/ids.ts'
import { isMissing } from '../kinds/care/missing-episode.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { openTasks } from '../kinds/follow-up/task.ts'
import { infantSheetOf, type infantSheet } from '../kinds/care/infant-sheet.ts'
import { collectingRule, type CollectingRule } from '../kinds/care/collecting.ts'
import { askFirst } from '../kinds/registration/ask-before-acting.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { holdersOf } from '../kinds/registration/case-holder.ts'
import { marksOf, type CardMark } from '../kinds/registration/do-not.ts'
import { contactRuleOf } from '../kinds/registration/safe-contact.ts'
import { openHealthMatters } from '../kinds/rights/health-matter.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { urgentNeeds, type UrgentNeed } from '../urgent/urgent-needs.ts'
import { whoIsThis, type WhoIsThis } from '../questions/who-is-this.ts'

/** What a worker who comes on shift needs about one child, and no more (P9). */
export interface ShiftLine {
  readonly who: WhoIsThis
  readonly speaking: string | null
  readonly missing: boolean
  /** What comes first until it is answered, without a reason. */
  readonly urgent: readonly UrgentNeed[]
  /** Who may not collect, be told or be called, without any reason. */
  readonly never: readonly CardMark[]
  readonly askFirst: ReturnType<typeof askFirst>
  readonly noContact: boolean
  readonly collecting: CollectingRule | null
  /** How a small child is looked after: null where the folder is not held, or nobody wrote it. */
  readonly infant: BodyOf<typeof infantSheet> | null
  /** A number of ours for the night, as the card has it. */
  readonly night: string | null
  /**
   * Null where `health` is not held: then nobody here knows, which is not *nothing*. `medicine`: lines of entries from
   * before, without an hour; doses are in `doses.ts`. The card does not say what the medicine is for (N5).
   */
  readonly health: { readonly allergicTo: readonly string[]; readonly medicine: readonly string[] } | null
  readonly tonight: readonly { readonly entry: EntryId; readonly what: string; readonly late: boolean }[]
  /** Tasks in `health` or `therapy`: that there are some, not which. */
  readonly closedTasks: number
  readonly callWhom: readonly MemberId[]
}

export function shiftLine(file: CaseFile, today: PlainDate): ShiftLine {
  const rule = contactRuleOf(file)?.body
  const tasks = openTasks(file).filter(({ body }) => body.by !== undefined && body.by <= today)
  const [open, closed] = [
    tasks.filter(({ folder }) => !SEALED.includes(folder)),
    tasks.filter(({ folder }) => SEALED.includes(folder)),
  ]
  return {
    who: whoIsThis(file, today),
    speaking: cardOf(file)?.body.speaking ?? null,
    missing: isMissing(file),
    urgent: urgentNeeds(file),
    never: marksOf(file),
    askFirst: askFirst(file),
    noContact: rule?.rule === 'none',
    collecting: collectingRule(file),
    infant: infantSheetOf(file)?.body ?? null,
    night: rule?.night ?? null,
    health: healthOf(file),
    tonight: open.map(({ id, body }) => ({
      entry: id,
      what: body.what,
      late: body.by !== undefined && body.by < today,
    })),
    closedTasks: closed.length,
    callWhom: holdersOf(file, 'caseworker'),
  }
}

const SEALED: readonly string[] = ['health', 'therapy']

function healthOf(file: CaseFile): ShiftLine['health'] {
  if (!holds(file, 'health')) return null
  const matters = openHealthMatters(file).map(({ body }) => body)
  const each = (of: 'allergicTo' | 'medicine') => [...new Set(matters.flatMap((body) => body[of] ?? []))]
  return { allergicTo: each('allergicTo'), medicine: each('medicine') }
}

/**
 * Where a child of an open file sleeps, as it is written: every current value where two clash. `unknown`: the folder is
 * not held, or nobody wrote it.
 */
export function sleepsAt(file: CaseFile): readonly string[] | 'unknown' | 'closed' {
  if (!isUnderWay(file)) return 'closed'
  const known = current(file, whereabouts, 'lives').flatMap(({ body }) =>
    body.is === 'known' && body.name !== undefined ? [body.name.trim()] : [],
  )
  return known.length === 0 ? 'unknown' : [...new Set(known)]
}

export interface SleepingPlace {
  readonly name: string
  readonly count: number
}

/** Houses in which children of these files sleep, the fullest first. Upper and lower case make no difference. */
export function sleepingPlaces(files: readonly CaseFile[]): readonly SleepingPlace[] {
  const places = new Map<string, SleepingPlace>()
  for (const file of files) {
    const at = sleepsAt(file)
    if (typeof at === 'string') continue
    for (const name of at)
      places.set(keyOf(name), {
        name: places.get(keyOf(name))?.name ?? name,
        count: (places.get(keyOf(name))?.count ?? 0) + 1,
      })
  }
  return [...places.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

export function sleepsIn(file: CaseFile, place: string): boolean {
  const at = sleepsAt(file)
  return typeof at !== 'string' && at.some((name) => keyOf(name) === keyOf(place))
}

const keyOf = (name: string) => name.normalize('NFKC').trim().toLowerCase()
