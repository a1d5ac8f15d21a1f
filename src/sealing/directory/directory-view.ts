import type { Bytes } from '#bytes.ts'
import type { DeviceHistory, Directory, MemberHistory } from './directory-history.ts'
import { idText } from '../primitives/id.ts'

/** A member as certified at a position. */
export interface MemberAt {
  readonly member: Bytes
  readonly x: Bytes
  readonly e: Bytes
  readonly roles: readonly string[]
  readonly external: boolean
  readonly custodian: boolean
  readonly removed: boolean
}

export interface DeviceAt {
  readonly device: Bytes
  readonly member: Bytes
  readonly key: Bytes
  readonly standing: 'certified' | 'revoked' | 'member-removed'
}

/** Undefined if no such member was certified at that position. A position is the number of records that count. */
export function memberAt(
  directory: Directory,
  member: Uint8Array,
  position: number = directory.head.seq,
): MemberAt | undefined {
  const history = directory.members.get(idText(member))
  return history && memberView(history, position)
}

/** Whether the member was ever certified in a role: what they signed in it stays valid after they gave the role up. */
export function wasEver(directory: Directory, member: Uint8Array, role: string): boolean {
  return directory.members.get(idText(member))?.roles.some(({ roles }) => roles.includes(role)) === true
}

export function membersAt(directory: Directory, position: number = directory.head.seq): readonly MemberAt[] {
  return [...directory.members.values()]
    .map((history) => memberView(history, position))
    .filter((member) => member !== undefined)
}

/** Undefined if no such device was certified at that position. */
export function deviceAt(
  directory: Directory,
  device: Uint8Array,
  position: number = directory.head.seq,
): DeviceAt | undefined {
  const history = directory.devices.get(idText(device))
  return history && deviceView(directory, history, position)
}

export function devicesAt(directory: Directory, position: number = directory.head.seq): readonly DeviceAt[] {
  return [...directory.devices.values()]
    .map((history) => deviceView(directory, history, position))
    .filter((device) => device !== undefined)
}

/** The key with which the server signed receipts at that position. */
export function receiptKeyAt(directory: Directory, position: number = directory.head.seq): Bytes | undefined {
  return directory.receiptKeys.findLast(({ at }) => at <= position)?.key
}

/** The version of the protocol whose records count at that position: 1 before the first `speaks`. */
export function speaksAt(directory: Directory, position: number = directory.head.seq): number {
  return directory.speaks.findLast(({ at }) => at <= position)?.version ?? 1
}

function memberView(history: MemberHistory, position: number): MemberAt | undefined {
  const then = <Change extends { readonly at: number }>(changes: readonly Change[]) =>
    changes.findLast(({ at }) => at <= position)
  const [signing, standing] = [then(history.signing), then(history.roles)]
  if (history.since > position || !signing || !standing) return undefined
  const removed = isPast(history.removedAt, position)
  const custodian = !removed && then(history.office)?.custodian === true
  return {
    member: history.member,
    x: history.x,
    e: signing.e,
    roles: standing.roles,
    external: standing.external,
    custodian,
    removed,
  }
}

function deviceView(directory: Directory, history: DeviceHistory, position: number): DeviceAt | undefined {
  if (history.since > position) return undefined
  const memberRemoved = isPast(directory.members.get(idText(history.member))?.removedAt, position)
  const standing = isPast(history.revokedAt, position) ? 'revoked' : memberRemoved ? 'member-removed' : 'certified'
  return { device: history.device, member: history.member, key: history.key, standing }
}

const isPast = (at: number | undefined, position: number) => at !== undefined && at <= position
