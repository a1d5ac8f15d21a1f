import type { DeviceHistory, MemberHistory } from '#sealing/directory/directory-history.ts'
import { parseRecord } from '#sealing/primitives/record.ts'
import { idText } from '#sealing/primitives/id.ts'
import { foldDirty } from '../files/folds/folded-file.ts'
import { answersHere } from '../files/state/supervisors.ts'
import { deviceText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import { ReplicaFailure } from '../kept/replica/replica.ts'
import type { DeviceLooks } from '../kept/row-types.ts'
import type { Sync } from '../sync/sync.ts'
import { isCustodian } from './invitations.ts'
import { timesOfPositions, type PositionBy } from './known-by.ts'

const DAYS_BEFORE = 30
const DAY = 86_400_000

/** What nothing here shows the time of may be as new as the first look. */
export const isOfDaysBefore = (time: number | null, first: number): boolean =>
  (time ?? first) >= first - DAYS_BEFORE * DAY

/** What the words here show of times, and whether they are here: on a device that was just set up they come after the directory. */
export async function timesHere(
  open: Sync,
  turn: Turn,
  setUp: number,
): Promise<{ readonly isWhole: boolean; readonly timeOf: (one: PositionBy) => number | null }> {
  const isWhole = ((await open.inStep.get()) ?? 0) >= setUp
  await foldDirty(open, turn)
  const lines = [...open.lines.entries()].map(([, { line }]) => line)
  return { isWhole, timeOf: timesOfPositions(open.directory, lines) }
}

/** Positions at which this member's first device and this one came into the directory. */
export function cameAt(open: Sync): { readonly first: number; readonly setUp: number } {
  const { devices, head } = open.directory
  const setUp = devices.get(idText(open.slot.home))?.since ?? head.seq
  const own = [...devices.values()].filter(({ member }) => idText(member) === idText(open.memberId))
  return { first: Math.min(setUp, ...own.map(({ since }) => since)), setUp }
}

/** What stood in the directory before this device, or before this member was told of colleagues, came. */
interface StoodBefore {
  readonly at: number
  /** Whether it is about this member. */
  readonly own: boolean
}

/**
 * Positions of these that are told all the same: of the 30 days before this device first looked, or first told of
 * colleagues, as far as others show their times. None of before the member's first device. What was read on another
 * device is told here, too: a thief could else read it for its owner.
 */
export async function toldOnceMore(open: Sync, turn: Turn, all: readonly StoodBefore[]): Promise<ReadonlySet<number>> {
  const { first, setUp } = cameAt(open)
  const before = all.filter(({ at }) => first < at)
  const me = open.directory.members.get(idText(open.memberId))
  if (before.length === 0 || !me) return new Set()
  const looks = await lookNow(open, turn, { isTold: toldSince(open, me) !== undefined, unsaid: [] })
  const { isWhole, timeOf } = await timesHere(open, turn, setUp)
  const isTold = ({ at, own }: StoodBefore) =>
    isOfDaysBefore(timeOf({ since: at, member: authorAt(open, at) }), own ? looks.first : (looks.told ?? looks.first))
  return new Set(isWhole ? before.filter(isTold).map(({ at }) => at) : [])
}

function authorAt(open: Sync, at: number): Uint8Array | undefined {
  const record = open.directoryRecords[at - 1]
  const by = record && parseRecord(record)?.by
  if (!by) return undefined
  if ('member' in by) return by.member
  return 'device' in by ? open.directory.devices.get(idText(by.device))?.member : undefined
}

/** Position since which this member, as a supervisor or a custodian, is told of colleagues' devices; undefined where they are not. */
export function toldSince(open: Sync, { roles, office }: MemberHistory): number | undefined {
  const supervises = (one: MemberHistory['roles'][number]) => !one.external && one.roles.includes('supervisor')
  const since = [
    ...(answersHere(open) ? [sinceWhile(roles, supervises)] : []),
    ...(isCustodian(open) ? [sinceWhile(office, ({ custodian }) => custodian)] : []),
  ]
  return since.length === 0 ? undefined : Math.min(...since)
}

/** From which position on the newest of these changes has held, with those before it that say the same. */
function sinceWhile<Change extends { readonly at: number }>(
  changes: readonly Change[],
  holds: (one: Change) => boolean,
): number {
  return changes[changes.findLastIndex((one) => !holds(one)) + 1]?.at ?? 0
}

/** Notes when news of devices or stops was first looked for here, and when each new device was first seen. A full phone reads all the same. */
export async function lookNow(
  open: Sync,
  turn: Turn,
  { isTold, unsaid }: { isTold: boolean; unsaid: readonly DeviceHistory[] },
): Promise<DeviceLooks> {
  const [before, now] = [await open.deviceLooks.get(), open.platform.clock()]
  const unseen = unsaid.map(({ device }) => deviceText(device)).filter((device) => before?.seen[device] === undefined)
  if (before && unseen.length === 0 && isTold === (before.told !== undefined)) return before
  const looks: DeviceLooks = {
    first: before?.first ?? now,
    ...(isTold && { told: before?.told ?? now }),
    seen: { ...before?.seen, ...Object.fromEntries(unseen.map((device) => [device, now])) },
  }
  const { change, keep } = await open.deviceLooks.put(looks)
  try {
    await open.rows.persist(turn, [change], 'relaxed')
  } catch (failure) {
    if (!(failure instanceof ReplicaFailure && failure.code === 'storage-full')) throw failure
  }
  keep()
  return looks
}
