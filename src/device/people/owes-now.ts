import type { MemberId } from '#domain/entry/ids.ts'
import { memberText } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { isConfirmed, supervisorsHere } from '../files/state/colleagues.ts'

/** Whether a supervisor was confirmed since a file was opened without them. Called after every round, so it is in a file of its own: granting is loaded only when needed. */
export const owesNow = (open: Sync): boolean =>
  [...open.owed.values()].some((owed) => owed.some((member) => confirmationOf(open, member) !== 'not-confirmed'))

export function confirmationOf(open: Sync, member: MemberId): 'confirmed' | 'not-confirmed' | 'no-supervisor' {
  const known = supervisorsHere(open).find((one) => memberText(one.member) === member)
  return known ? (isConfirmed(open, known) ? 'confirmed' : 'not-confirmed') : 'no-supervisor'
}
