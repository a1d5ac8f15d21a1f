import type { MemberId } from '#domain/entry/ids.ts'
import { memberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { idBytes, memberText } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'

/**
 * Members whom the directory certified as supervisors, now or before: an answer stays valid after its author's office ended. An honest device refuses to
 * let them answer after that; the entry itself does not say at which position it was written.
 */
export function supervisorsOf(open: Files): readonly MemberId[] {
  return [...open.directory.members.values()]
    .filter(({ roles }) => roles.some((then) => !then.external && then.roles.includes('supervisor')))
    .map(({ member }) => memberText(member))
}

/** Members whom the directory certified as custodians, now or before. */
export function custodiansOf(open: Files): readonly MemberId[] {
  return [...open.directory.members.values()]
    .filter(({ office }) => office.some(({ custodian }) => custodian))
    .map(({ member }) => memberText(member))
}

/** Members who were removed from the agency. */
export function removedMembers(open: Files): readonly MemberId[] {
  return membersAt(open.directory).flatMap(({ member, removed }) => (removed ? [memberText(member)] : []))
}

/** Whether this member holds the office today: only then may they answer. */
export const answersHere = (open: Files): boolean => supervisesNow(open, open.member)

/** Whether a member holds the office today, by the directory. */
export function supervisesNow(open: Files, member: MemberId): boolean {
  const known = memberAt(open.directory, idBytes(member))
  return known !== undefined && !known.removed && !known.external && known.roles.includes('supervisor')
}
