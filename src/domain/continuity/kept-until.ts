import type { CaseFile } from '../file/case-file.ts'
import { caseStatus, closesByOwnWish } from '../file/case-status.ts'
import type { Entry } from '../entry/entry.ts'
import { closure, type WishForFile } from '../kinds/closure/closure.ts'
import { holdsOn } from '../kinds/closure/legal-hold.ts'
import { RetentionSort, type KeptFor, type RetentionRule } from '../kinds/closure/retention.ts'
import { addMonths, endOf, type PlainDate } from '../entry/plain-date.ts'
import { whoIsThis } from '../questions/who-is-this.ts'

export interface KeptUntil {
  /** The first day on which two people may consider erasing it. */
  readonly until: PlainDate
  readonly over: boolean
  /** A legal hold applies: the file is not erased on any day. */
  readonly held: boolean
}

/**
 * Until when a closed file is kept: by the rule for its sort where the agency has one; null for a file that is not
 * closed, whatever its age. The age limit is counted from the youngest age that the child may have (P23); where no age
 * is known only the years after closing apply. The wish of somebody who closed their own file counts within what a law
 * asks. Where two closings apply, the longer time holds.
 */
export function keptUntil(file: CaseFile, rule: RetentionRule, today: PlainDate): KeptUntil | null {
  const status = caseStatus(file)
  if (status.is !== 'closed') return null
  const closings = file.entries.filter((entry) => status.by.includes(entry.id))
  const closedOn = closings
    .map((entry) => endOf(entry.at))
    .sort()
    .at(-1)
  if (closedOn === undefined) return null
  const youngest = whoIsThis(file, today).ages?.youngest ?? null
  const until =
    closings
      .map((entry) => byWish(entry, rule, closedOn, untilBy(ruleFor(rule, entry), closedOn, youngest, today)))
      .sort()
      .at(-1) ?? closedOn
  return { until, over: until <= today, held: holdsOn(file, today).length > 0 }
}

/** What the person who closed their own file wishes to become of it; undefined for every other closing. */
const wishOf = (entry: Entry): WishForFile | undefined =>
  closesByOwnWish(entry) ? closure.schema.safeParse(entry.body).data?.wishForFile : undefined

/** Longer where the person wishes it, and shorter only down to what a law asks, once somebody wrote how long that is. */
function byWish(entry: Entry, rule: RetentionRule, closedOn: PlainDate, byRule: PlainDate): PlainDate {
  const wish = wishOf(entry)
  if (wish?.wishes === 'kept-for-me') return wish.until > byRule ? wish.until : byRule
  if (wish?.wishes !== 'no-longer-than-law-asks' || rule.lawAsksYears === undefined) return byRule
  const byLaw = addMonths(closedOn, rule.lawAsksYears * 12)
  return byLaw < byRule ? byLaw : byRule
}

/** Its person wishes it kept no longer than a law asks. */
export function isKeptByLawAlone(file: CaseFile): boolean {
  const { is, by } = caseStatus(file)
  return (
    is === 'closed' &&
    file.entries.some((entry) => by.includes(entry.id) && wishOf(entry)?.wishes === 'no-longer-than-law-asks')
  )
}

/**
 * Whether two people may look at erasing it together with others: its time is over and nothing of it needs a look of its
 * own. A court's hold, a wish of the person whose file it is and anything that is still due are looked at one by one.
 */
export function mayGoWithOthers(
  file: CaseFile,
  rule: RetentionRule,
  today: PlainDate,
  due: readonly unknown[],
): boolean {
  const kept = keptUntil(file, rule, today)
  if (!kept?.over || kept.held || due.length > 0) return false
  return caseStatus(file).by.every((id) => file.entries.every((entry) => entry.id !== id || !closesByOwnWish(entry)))
}

function ruleFor(rule: RetentionRule, { body }: Entry): KeptFor {
  const reason =
    typeof body === 'object' && body !== null && 'reason' in body ? RetentionSort.safeParse(body.reason) : undefined
  return (reason?.success ? rule.bySort?.[reason.data] : undefined) ?? rule
}

function untilBy(
  { yearsAfterClosing, notBeforeAge }: KeptFor,
  closedOn: PlainDate,
  youngest: number | null,
  today: PlainDate,
): PlainDate {
  const afterClosing = addMonths(closedOn, yearsAfterClosing * 12)
  const grown =
    notBeforeAge !== undefined && youngest !== null && youngest < notBeforeAge
      ? addMonths(today, (notBeforeAge - youngest) * 12)
      : null
  return grown !== null && grown > afterClosing ? grown : afterClosing
}
