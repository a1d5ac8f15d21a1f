import type { Directory, MemberHistory } from './directory-history.ts'
import type { DirectoryAct, DoneAlone } from './directory-act.ts'
import { ALONE_HOURS } from './waiting-limits.ts'
import { idText } from '../primitives/id.ts'

/** Whether the member is certified as a supervisor of the agency: somebody outside in that role supervises no file. */
export const supervises = ({ roles }: Pick<MemberHistory, 'roles'>): boolean => isSupervisor(roles.at(-1))

const isSupervisor = (given: { readonly roles: readonly string[]; readonly external: boolean } | undefined): boolean =>
  given !== undefined && given.roles.includes('supervisor') && !given.external

interface GivenRoles {
  readonly roles: readonly string[]
  readonly external: boolean
}

/** Whether these roles take from the member that they supervise. */
export const endsSupervising = (member: Pick<MemberHistory, 'roles'>, given: GivenRoles): boolean =>
  supervises(member) && !isSupervisor(given)

/** Whether two people decide on these roles: the member begins or ceases to supervise, or is a custodian who gets more. */
export function rolesNeedTwo(
  member: Pick<MemberHistory, 'roles' | 'office'>,
  given: GivenRoles,
  own: boolean,
): boolean {
  const now = member.roles.at(-1)
  const gains = given.roles.some((role) => !now?.roles.includes(role)) || (now?.external === true && !given.external)
  return supervises(member) !== isSupervisor(given) || (own && gains)
}

/** Whether the member holds the office of a custodian and their keys count. */
export const holdsOffice = ({ office, ended, removedAt }: MemberHistory): boolean =>
  office.at(-1)?.custodian === true && ended.at(-1)?.ended !== true && removedAt === undefined

/** Whether somebody else would still be a custodian. */
export const leavesCustodian = ({ members }: Pick<Directory, 'members'>, member: Uint8Array): boolean =>
  [...members].some(([name, one]) => name !== idText(member) && holdsOffice(one))

/**
 * Whether one custodian does this alone at that hour (docs/sealing.md 4.5): not to another custodian; a supervisor is
 * neither made nor removed; nobody gives more to themselves; and within 72 hours one custodian removes, or ends the keys
 * of, one member. Stepping down oneself needs nobody, where another custodian stays.
 */
export function mayActAlone(
  directory: Pick<Directory, 'members' | 'alone'>,
  by: Uint8Array,
  act: DirectoryAct,
  hour: number,
): boolean {
  if (act.is === 'delay') return false
  const name = idText(act.member)
  const member = directory.members.get(name)
  if (!member) return false
  const own = idText(by) === name
  if (act.is === 'roles') return !rolesNeedTwo(member, act, own)
  if (act.is === 'give-office' || act.is === 'take-out') return false
  if (act.is === 'end-office') return own && leavesCustodian(directory, by)
  if (member.office.at(-1)?.custodian === true || (act.is === 'remove' && supervises(member))) return false
  return isFirstAlone(directory.alone, { by: idText(by), member: name, hour })
}

/** Whether its author did the same to no other member within the hours before. */
export const isFirstAlone = (done: readonly DoneAlone[], { by, member, hour }: DoneAlone): boolean =>
  done.every((one) => one.by !== by || one.member === member || hour >= one.hour + ALONE_HOURS)
