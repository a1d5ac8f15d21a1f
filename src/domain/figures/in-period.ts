import { isApproved } from '../file/approvals.ts'
import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus, closesByOwnWish } from '../file/case-status.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { openedFirst } from '../kinds/registration/file-opened.ts'
import { startOf } from '../entry/plain-date.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'

/**
 * A file counts from its opening, whatever was written about earlier days; from its first entry for a reader who does
 * not hold the opening. An empty file never begins.
 */
export function beginsOn(file: CaseFile): string {
  const first = openedFirst(file)?.at ?? file.entries[0]?.at
  return first === undefined ? '9999-12-31' : startOf(first)
}

const OPEN = ['open', 'closure-asked', 'reopened', 'not-found']
export const isOpen = (file: CaseFile): boolean => OPEN.includes(caseStatus(file).is)

/**
 * A closing counts in the period of the second person's yes, and so does the end of a search; one that still waits
 * closed nothing. A death, a child met once, and the own wish of somebody who is of age count on their own day.
 */
export function closedIn(file: CaseFile, period: Period): boolean {
  const all = [...(file.byKind['closure'] ?? []), ...(file.byKind['light-closure'] ?? [])]
  const ofOne = all.filter(
    (entry) =>
      closesByOwnWish(entry) ||
      (entry.kind === 'light-closure' && (entry.body as { reason: string }).reason !== 'lost'),
  )
  const ofTwo = all.filter((entry) => !ofOne.includes(entry))
  const light = ofOne.some((entry) => isWithin(period, entry.at))
  const full = ofTwo.some(
    (entry) =>
      isApproved(file, entry) &&
      (file.byKind['approved'] ?? []).some(
        (yes) => (yes.body as { entry: string }).entry === entry.id && isWithin(period, yes.at),
      ),
  )
  return light || full
}

/** Whether one of these is current and happened in the period. */
export const happenedIn = (file: CaseFile, kind: string, period: Period): boolean =>
  (file.byKind[kind] ?? []).some((entry) => isWithin(period, entry.at))

/** Somebody saw the child with their own eyes. A telephone call is a contact and does not count. */
export const wasSeenIn = (file: CaseFile, period: Period): boolean =>
  all(file, visit).some((entry) => isWithin(period, entry.at) && seenInPerson(entry.body))

export const seenInPerson = (body: { readonly child: string; readonly place: string }): boolean =>
  body.child === 'seen' || (body.child === 'spoken-with' && body.place !== 'by-phone' && body.place !== 'online')
