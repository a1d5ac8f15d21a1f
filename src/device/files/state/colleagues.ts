import type { Bytes } from '#bytes.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { leadsToPresent, type MemberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { Turn } from '../../kept/mutex.ts'

/**
 * A custodian certifies members, so one who turned could certify a supervisor of their own making. A device therefore admits no supervisor to the files
 * it opens before a person at this device has compared name and fingerprint with the colleague's own screen (docs/sealing.md §9).
 */
export function supervisorsHere(open: Files): readonly MemberAt[] {
  return membersAt(open.directory).filter(
    ({ member, removed, ended, external, roles }) =>
      !removed && !ended && !external && roles.includes('supervisor') && memberText(member) !== open.member,
  )
}

/**
 * What was confirmed are the keys that were compared, not the id: files are sealed to these keys only, and to new ones that they signed for, in the place
 * of those that lay on a lost phone.
 */
export function isConfirmed(open: Files, { member, x }: MemberAt): boolean {
  const compared = open.colleagues.get(memberText(member))
  if (compared === undefined || compared === base64url(x)) return compared !== undefined
  return leadsToPresent(open.directory, member, (one) => base64url(one) === compared)
}

export async function persistConfirmed(open: Files, turn: Turn, member: MemberId, x: Bytes): Promise<void> {
  await open.rows.persist(turn, [await open.rows.put('colleague', member, base64url(x))], 'durable')
  open.colleagues.set(member, base64url(x))
}

/** Rows that say to which supervisors a new file is still to be granted; call `keep` once they are written. */
export async function oweUnconfirmed(
  open: Files,
  files: readonly FileId[],
): Promise<{ changes: readonly RowChange[]; keep: () => void }> {
  const left = supervisorsHere(open)
    .filter((one) => !isConfirmed(open, one))
    .map(({ member }) => memberText(member))
  if (left.length === 0) return { changes: [], keep: () => undefined }
  const changes = await Promise.all(files.map((file) => open.rows.put('owed', file, left)))
  return { changes, keep: () => files.forEach((file) => open.owed.set(file, left)) }
}
