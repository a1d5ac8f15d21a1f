import type { Directory, MemberHistory } from './directory-history.ts'
import type { DirectoryAct } from './directory-act.ts'
import { DELAY_HOURS } from './waiting-limits.ts'
import { idText } from '../primitives/id.ts'

/** Whether the member is certified as a supervisor of the agency: somebody outside in that role supervises no file. */
export const supervises = ({ roles }: Pick<MemberHistory, 'roles'>): boolean => isSupervisor(roles.at(-1))

const isSupervisor = (given: { readonly roles: readonly string[]; readonly external: boolean } | undefined): boolean =>
  given !== undefined && given.roles.includes('supervisor') && !given.external

/** Whether these roles take from the member that they supervise. */
export const endsSupervising = (
  member: Pick<MemberHistory, 'roles'>,
  given: { readonly roles: readonly string[]; readonly external: boolean },
): boolean => supervises(member) && !isSupervisor(given)

/**
 * Whether one custodian does this alone at that hour (docs/sealing.md 4.5): not to a custodian; a supervisor is neither
 * removed nor taken out of that role; and within 72 hours one custodian removes, or ends the keys of, one member.
 */
export function mayActAlone(
  directory: Pick<Directory, 'members' | 'alone'>,
  by: Uint8Array,
  act: DirectoryAct,
  hour: number,
): boolean {
  const name = idText(act.member)
  const member = directory.members.get(name)
  if (!member) return false
  if (act.is === 'roles') return !endsSupervising(member, act)
  if (member.office.at(-1)?.custodian === true || (act.is === 'remove' && supervises(member))) return false
  const author = idText(by)
  return directory.alone.every((one) => one.by !== author || one.member === name || hour >= one.hour + DELAY_HOURS)
}
