import { approvedFrom } from '../file/approvals.ts'
import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus, closesByOwnWish, STATUS_KINDS } from '../file/case-status.ts'
import type { Entry } from '../entry/entry.ts'
import { cameFromAgencies, cameWithFile } from '../kinds/before/from-another-agency.ts'
import { isNotLookedAt } from '../kinds/before/moved-in-looked.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { openedFirst } from '../kinds/registration/file-opened.ts'
import { startOf, type When } from '../entry/plain-date.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'

/**
 * A file counts from its opening, whatever was written about earlier days; from its first entry for a reader who does
 * not hold the opening. An empty file never begins, nor does one that came from a list or another agency and that nobody
 * here has looked at: once somebody has, it counts by its own days, but not before the day on which it came whole.
 */
export function beginsOn(file: CaseFile): string {
  const opening = openedFirst(file)
  const first = opening?.at ?? file.entries[0]?.at
  if (first === undefined || isNotLookedAt(file)) return '9999-12-31'
  const came =
    opening && cameWithFile(file)(opening)
      ? cameFromAgencies(file)
          .map(({ at }) => startOf(at))
          .sort()[0]
      : undefined
  return came !== undefined && came > startOf(first) ? came : startOf(first)
}

const OPEN = ['open', 'closure-asked', 'reopened', 'not-found']
export const isOpen = (file: CaseFile): boolean => OPEN.includes(caseStatus(file).is)

/**
 * A closing counts in the period of the second person's yes, and so does the end of a search; one that still waits
 * closed nothing, nor did one after which the file was given another status before the yes. A death, a child met once,
 * and the own wish of somebody who is of age count on their own day.
 */
export const closedIn = (file: CaseFile, period: Period): boolean =>
  CLOSING.flatMap((kind) => file.byKind[kind] ?? []).some((entry) => {
    const at = statusFrom(file, entry)
    return at !== undefined && isWithin(period, at) && !isPassedBy(file, entry, at)
  })

/** A file is reopened that was closed or rested. Where what it ended is not held here, its writer is believed. */
export const reopenedIn = (file: CaseFile, period: Period): boolean =>
  (file.byKind['reopened'] ?? []).some((entry) => isWithin(period, entry.at) && !wasNeverShut(file, entry))

const CLOSING = ['closure', 'light-closure']

/** From when an entry set the status; undefined for what still waits for a second person. */
function statusFrom(file: CaseFile, entry: Entry): When | undefined {
  const isOfOne = closesByOwnWish(entry) || (entry.kind === 'light-closure' && reasonOf(entry) !== 'lost')
  return isOfOne || !CLOSING.includes(entry.kind) ? entry.at : approvedFrom(file, entry)
}

const reasonOf = ({ body }: Entry): string => (body as { reason: string }).reason

/** Whether somebody who had seen the entry gave the file another status before that day. */
const isPassedBy = (file: CaseFile, { id }: Entry, at: When): boolean =>
  STATUS_KINDS.flatMap((kind) => file.byKind[kind] ?? []).some((other) => {
    const from = other.replaces.includes(id) ? statusFrom(file, other) : undefined
    return from !== undefined && startOf(from) < startOf(at)
  })

/** Whether all that it ended is here, and was struck or had not taken effect by then. */
function wasNeverShut(file: CaseFile, { at, replaces }: Entry): boolean {
  const held = replaces.filter((id) => !(id in file.struck))
  const ended = STATUS_KINDS.flatMap((kind) => file.byKind[kind] ?? []).filter(({ id }) => held.includes(id))
  const isShut = (entry: Entry) => {
    const from = entry.kind === 'reopened' ? undefined : statusFrom(file, entry)
    return from !== undefined && startOf(from) <= startOf(at) && !isPassedBy(file, entry, from)
  }
  return replaces.length > 0 && ended.length === held.length && !ended.some(isShut)
}

/** Whether one of these is current and happened in the period. */
export const happenedIn = (file: CaseFile, kind: string, period: Period): boolean =>
  (file.byKind[kind] ?? []).some((entry) => isWithin(period, entry.at))

/** Somebody saw the child with their own eyes. A telephone call is a contact and does not count. */
export const wasSeenIn = (file: CaseFile, period: Period): boolean =>
  all(file, visit).some((entry) => isWithin(period, entry.at) && seenInPerson(entry.body))

export const seenInPerson = (body: { readonly child: string; readonly place: string }): boolean =>
  body.child === 'seen' || (body.child === 'spoken-with' && body.place !== 'by-phone' && body.place !== 'online')
