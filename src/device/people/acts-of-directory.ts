import type { Bytes } from '#bytes.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { endsSupervising, mayActAlone } from '#sealing/directory/acts-alone.ts'
import {
  isSameDirectoryAct,
  memberOf,
  type DirectoryAct,
  type DirectoryProposal,
} from '#sealing/directory/directory-act.ts'
import { delayOf, hasSignedFor, isActAgreed, mayObject, objectorIn } from '#sealing/directory/directory-proposal.ts'
import {
  custodianEndedRecord,
  custodianRecord,
  delaySetRecord,
  type DirectoryPlace,
  directoryProposedRecord,
  keysEndedRecord,
  memberRecord,
  memberRemovedRecord,
} from '#sealing/directory/directory-record.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { actsNeedTwo } from '../files/state/speaks.ts'
import { takingOutNow } from '../sync/taking-out-now.ts'
import { memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Role } from '../kept/rights.ts'
import type { Refusal } from '../platform/refusals.ts'
import { laterClock, serverHour } from '../sync/server-hour.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { appendRecord, asMember } from '../vault/directory.ts'
import type { DirectoryActView, DoneOrAsked } from './api.ts'
import { isCustodian } from './invitations.ts'

const HOUR = 3_600_000

/** How an act of the directory is called on this device. */
export const directoryActName = ({ hash }: Pick<DirectoryProposal, 'hash'>): string => base64url(hash)

/** Does what one custodian may do alone at this hour; else proposes it, where it is not proposed yet. */
export async function aloneOrAsked(
  open: Sync,
  act: DirectoryAct,
  sync: RunSync,
): Promise<Result<DoneOrAsked, Refusal>> {
  const needsNobody = !actsNeedTwo(open)
  const alone = needsNobody || doesAlone(open, act)
  if (!alone && open.directory.proposals.some((one) => isSameDirectoryAct(one.act, act))) return accept('asked')
  const done = await appendRecord(open, {
    signer: asMember(open),
    make: (place) => {
      if (!alone) return directoryProposedRecord(place, { act })
      return recordOf(open, place, act, needsNobody ? undefined : serverHour(open))
    },
    refresh: sync,
  })
  return done.ok ? accept(alone ? 'done' : 'asked') : done
}

/** Whether this custodian does it alone at this hour, and the server’s clock agrees. */
export const doesAlone = (open: Sync, act: DirectoryAct): boolean =>
  mayActAlone(open.directory, open.memberId, act, serverHour(open))

/** That somebody takes everything out, or for how long what two agree on waits, touches everybody here. */
const touchesAll = ({ is }: DirectoryAct): boolean => is === 'take-out' || is === 'delay'

/**
 * What waits, for whom it touches: custodians, and the member whom it is about, or everybody here. That somebody takes
 * everything out also for as long as they do.
 */
export async function directoryActs(open: Sync): Promise<Result<readonly DirectoryActView[], Refusal>> {
  const custodian = isCustodian(open)
  const isOfTheAgency = memberAt(open.directory, open.memberId)?.external === false
  const waiting = open.directory.proposals.filter(
    ({ act }) => custodian || isAbout(open, act) || (isOfTheAgency && touchesAll(act)),
  )
  const taking = isOfTheAgency ? takingOutNow(open.directory, serverHour(open) * HOUR) : []
  if (waiting.length + taking.length === 0) return accept([])
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  const nameOf = (member: Bytes) => names.get(memberText(member)) ?? ''
  const views = waiting.map(async (proposal): Promise<DirectoryActView> => {
    const { act, by } = proposal
    const member = memberOf(act)
    const objected = objectorIn(open.directory, proposal)
    const agreed = isActAgreed(open.directory, proposal)
    const signed = hasSignedFor(open.directory, proposal, { member: open.memberId })
    const byShares = hasSignedFor(open.directory, proposal, { root: true })
    return {
      act: directoryActName(proposal),
      is: act.is,
      roles: act.is === 'roles' ? (act.roles as readonly Role[]) : [],
      begun: false,
      endsSupervising: endsSupervisingNow(open, act),
      hours: act.is === 'delay' ? act.hours : null,
      member: member ? memberText(member) : null,
      memberName: member ? nameOf(member) : '',
      by: 'root' in by ? null : nameOf(by.member),
      objected: objected ? nameOf(objected) : null,
      agreed,
      byShares,
      doneFrom: agreed ? await doneFrom(open, proposal, await shownIfMine(open, proposal)) : null,
      maySecond: custodian && !signed,
      mayUseShares: custodian && !byShares,
      mayTakeBack: signed,
      maySayNo: !signed && !byShares && mayObject(open.directory, proposal, open.memberId),
    }
  })
  return accept([
    ...(await Promise.all(views)),
    ...taking.map(({ member, from }) => beingTakenOut(member as MemberId, names.get(member as MemberId) ?? '', from)),
  ])
}

const beingTakenOut = (member: MemberId, memberName: string, from: number): DirectoryActView => ({
  act: `taken-out ${member} ${String(from)}`,
  is: 'take-out',
  begun: true,
  roles: [],
  hours: null,
  endsSupervising: false,
  member,
  memberName,
  by: null,
  objected: null,
  agreed: true,
  byShares: false,
  doneFrom: from,
  maySecond: false,
  mayUseShares: false,
  mayTakeBack: false,
  maySayNo: false,
})

/** From when on any device may do what was agreed, ms, as this one counts it; no earlier than the delay after `shown`. */
async function doneFrom(open: Sync, proposal: DirectoryProposal, shown = 0): Promise<number> {
  const since = sinceWhen((await open.agreedActs.get()) ?? {}, proposal) ?? open.platform.clock()
  return Math.max(since, shown) + delayOf(open.directory, proposal) * HOUR
}

const shownAt = async (open: Sync, proposal: DirectoryProposal): Promise<number | undefined> =>
  (await open.shownActs.get())?.[agreedName(proposal)]

/** What this member alone begins by hand waits for their own device. All else another device may do sooner. */
async function shownIfMine(open: Sync, proposal: DirectoryProposal): Promise<number | undefined> {
  const { act } = proposal
  if (act.is !== 'take-out' || !isAbout(open, act)) return undefined
  return (await shownAt(open, proposal)) ?? open.platform.clock()
}

/**
 * From when on this device does what was agreed, ms: its delay counts besides from when a screen of it showed that. Null
 * before one did: whoever holds this device has not been told.
 */
export async function directoryActDue(open: Sync, proposal: DirectoryProposal): Promise<number | null> {
  const shown = await shownAt(open, proposal)
  return shown === undefined && delayOf(open.directory, proposal) > 0 ? null : doneFrom(open, proposal, shown)
}

/** Remembers when a screen first showed that these were agreed: no row is written where nothing is new. */
export async function showedDirectoryActs(
  open: Sync,
  turn: Turn,
  acts: readonly string[],
): Promise<Result<true, Refusal>> {
  const before = (await open.shownActs.get()) ?? {}
  const stillAgreed = open.directory.proposals.filter((one) => isActAgreed(open.directory, one))
  const kept = stillAgreed.flatMap((proposal) => {
    const now = acts.includes(directoryActName(proposal)) ? laterClock(open) : undefined
    const shown = before[agreedName(proposal)] ?? now
    return shown === undefined ? [] : [[agreedName(proposal), shown] as const]
  })
  if (kept.every(([name]) => Object.hasOwn(before, name))) return accept(true)
  const { change, keep } = await open.shownActs.put(Object.fromEntries(kept))
  await open.rows.persist(turn, [change], 'durable')
  keep()
  return accept(true)
}

/**
 * Does what was agreed on once its time has come, by the device of a custodian who signed it. What the server refuses,
 * because its clock says otherwise or another device was faster, is tried again after the next round.
 */
export async function carryOutDirectory(open: Sync, sync: RunSync): Promise<void> {
  const agreed = open.directory.proposals.filter((one) => isActAgreed(open.directory, one))
  await noteAgreedActs(open, agreed)
  const now = open.platform.clock()
  for (const proposal of agreed) {
    // It begins by the hand of whoever takes everything out.
    if (proposal.act.is === 'take-out') continue
    const due = await directoryActDue(open, proposal)
    if (
      due === null ||
      due > now ||
      !isCustodian(open) ||
      !hasSignedFor(open.directory, proposal, { member: open.memberId })
    )
      continue
    const done = await appendRecord(open, {
      signer: asMember(open),
      make: (place) => recordOf(open, place, proposal.act),
      refresh: sync,
    })
    if (done.ok) open.platform.changed(['members', 'devices'])
  }
}

/** The record that does it. `hour` where one custodian stops or removes a member alone. */
function recordOf(open: Sync, place: DirectoryPlace, act: DirectoryAct, hour?: number): Promise<Bytes> {
  if (act.is === 'delay') return delaySetRecord(place, act)
  const { member } = act
  const at = { member, ...(hour !== undefined && { hour }) }
  switch (act.is) {
    case 'remove':
      return memberRemovedRecord(place, at)
    case 'end-keys':
      return keysEndedRecord(place, at)
    case 'give-office':
      return custodianRecord(place, { member })
    case 'end-office':
      return custodianEndedRecord(place, { member })
    case 'take-out':
      throw new Error('everything is taken out by the member alone')
    case 'roles': {
      const known = memberAt(open.directory, member)
      if (!known) throw new Error('an act on roles is about a member')
      return memberRecord(place, { ...known, roles: act.roles, external: act.external })
    }
  }
}

function endsSupervisingNow({ directory }: Sync, act: DirectoryAct): boolean {
  const member = act.is === 'roles' ? directory.members.get(idText(act.member)) : undefined
  return act.is === 'roles' && member !== undefined && endsSupervising(member, act)
}

const isAbout = ({ memberId }: Sync, act: DirectoryAct): boolean => {
  const member = memberOf(act)
  return member !== undefined && equal(member, memberId)
}

/** What ceased to be agreed and is agreed again has another name, also where this device saw only both together. */
const agreedName = (proposal: DirectoryProposal): string =>
  `${directoryActName(proposal)}@${String(proposal.agreedFrom)}`

/** An older app noted it without the position. */
const sinceWhen = (noted: Readonly<Record<string, number>>, proposal: DirectoryProposal): number | undefined =>
  noted[agreedName(proposal)] ?? noted[directoryActName(proposal)]

/** Remembers when this device first saw that enough people agreed: its own delay begins there. */
async function noteAgreedActs(open: Sync, agreed: readonly DirectoryProposal[]): Promise<void> {
  const before = (await open.agreedActs.get()) ?? {}
  const now = open.platform.clock()
  const names = agreed.map(agreedName)
  const since = Object.fromEntries(agreed.map((one) => [agreedName(one), sinceWhen(before, one) ?? now]))
  if (names.length === Object.keys(before).length && names.every((name) => Object.hasOwn(before, name))) return
  const { change, keep } = await open.agreedActs.put(since)
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'durable'))
  keep()
}
