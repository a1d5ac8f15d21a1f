import type { Bytes } from '#bytes.ts'
import type { DeviceHistory, Directory, MemberHistory } from './directory-history.ts'
import { idText } from '../primitives/id.ts'
import { DELAY_HOURS } from './waiting-limits.ts'

/** A member as certified at a position. */
export interface MemberAt {
  readonly member: Bytes
  readonly x: Bytes
  readonly e: Bytes
  readonly roles: readonly string[]
  readonly external: boolean
  readonly custodian: boolean
  readonly removed: boolean
  /** A custodian ended the keys and no new ones are certified: the member signs nothing, and nothing is sealed to them. */
  readonly ended: boolean
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

/** For how many hours what two agreed on at that position waits. */
export function delayAt({ delays }: Pick<Directory, 'delays'>, position: number): number {
  return delays.findLast(({ at }) => at <= position)?.hours ?? DELAY_HOURS
}

/** The longest delay at any of these positions: nobody keeps a shorter one by what they signed before it was made longer. */
export const longestDelayAt = (directory: Pick<Directory, 'delays'>, positions: readonly number[]): number =>
  Math.max(...positions.map((position) => delayAt(directory, position)))

/**
 * Whether a sealing key that was compared with a member leads to the one they have now: each generation since was
 * signed with the keys of the one before. Where a custodian ended the keys in between, it has to be compared anew.
 */
export function leadsToPresent(directory: Directory, member: Uint8Array, compared: (x: Bytes) => boolean): boolean {
  const sealing = directory.members.get(idText(member))?.sealing ?? []
  const from = sealing.findLastIndex(({ x }) => compared(x))
  return from >= 0 && sealing.slice(from + 1).every(({ own }) => own)
}

function memberView(history: MemberHistory, position: number): MemberAt | undefined {
  const then = <Change extends { readonly at: number }>(changes: readonly Change[]) =>
    changes.findLast(({ at }) => at <= position)
  const [sealing, signing, standing] = [then(history.sealing), then(history.signing), then(history.roles)]
  if (history.since > position || !sealing || !signing || !standing) return undefined
  const ended = then(history.ended)?.ended === true
  const removed = isPast(history.removedAt, position)
  const custodian = !removed && !ended && then(history.office)?.custodian === true
  return {
    member: history.member,
    x: sealing.x,
    e: signing.e,
    roles: standing.roles,
    external: standing.external,
    custodian,
    removed,
    ended,
  }
}

function deviceView(directory: Directory, history: DeviceHistory, position: number): DeviceAt | undefined {
  if (history.since > position) return undefined
  const memberRemoved = isPast(directory.members.get(idText(history.member))?.removedAt, position)
  const standing = isPast(history.revokedAt, position) ? 'revoked' : memberRemoved ? 'member-removed' : 'certified'
  return { device: history.device, member: history.member, key: history.key, standing }
}

const isPast = (at: number | undefined, position: number) => at !== undefined && at <= position
