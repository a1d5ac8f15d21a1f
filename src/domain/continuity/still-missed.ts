import type { CaseFile } from '../file/case-file.ts'
import { mayBeSought } from '../file/case-status.ts'
import type { EntryOf } from '../file/kind.ts'
import type { appointment } from '../kinds/follow-up/appointment.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { lastSeen } from '../questions/last-seen.ts'

/**
 * Appointments to which the child did not come, for whoever carries the case: until somebody saw the child on that day
 * or later. Nothing of a child whom nobody may seek.
 */
export function stillMissed(
  file: CaseFile,
  appointments: readonly EntryOf<typeof appointment>[],
  today: PlainDate,
): readonly EntryOf<typeof appointment>[] {
  if (!mayBeSought(file)) return []
  const seen = lastSeen(file, today).on
  return appointments.filter(({ body: { status, on } }) => status === 'did-not-come' && (seen === null || seen < on))
}
