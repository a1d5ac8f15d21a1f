import type { Bytes } from '#bytes.ts'
import { equal, hex } from '../primitives/bytes.ts'
import { holdsOffice, leavesCustodian, mayActAlone, rolesNeedTwo } from './acts-alone.ts'
import type { DirectoryAct } from './directory-act.ts'
import type { DirectoryBody } from './directory-body.ts'
import { noteGift, type DirectoryDraft } from './directory-draft.ts'
import type { MemberHistory, SetAside } from './directory-history.ts'
import { keysHaveEnded } from './key-of-author.ts'
import {
  dropOverdone,
  dropProposalsOn,
  propose,
  second,
  setDelay,
  takeAgencyOut,
  useAgreed,
  withdraw,
} from './proposals-of-directory.ts'
import { idText } from '../primitives/id.ts'
import type { RecordAuthor } from '../primitives/record.ts'

/** The version from which on the keys of a member have generations. */
const GENERATIONS = 3
/** From which on no custodian alone removes several members, a custodian or a supervisor. */
const ACTS_OF_TWO = 3

type Body<Type extends DirectoryBody['type']> = Extract<DirectoryBody, { type: Type }>
type Refusal = SetAside['why'] | undefined

/** Who signed a record, and its hash. `again`: it is given back, and whom its author stopped alone meanwhile does not count. */
export interface RecordSigning {
  readonly by: RecordAuthor
  readonly hash: Bytes
  readonly again?: true
}

/**
 * Which office may sign which record (docs/sealing.md §4). The signature and `by` are verified already; this checks
 * that the signer holds the office for the record. The root may sign whatever a custodian may: two shareholders are
 * above one custodian.
 */
export function applyToDraft(
  draft: DirectoryDraft,
  body: Exclude<DirectoryBody, { type: 'given-back' }>,
  signing: RecordSigning,
): Refusal {
  const { by } = signing
  switch (body.type) {
    case 'organisation':
      return 'record-malformed'
    case 'member':
      return keepsMembers(draft, by) ? certifyMember(draft, body, by) : 'not-entitled'
    case 'custodian':
      return keepsMembers(draft, by) ? giveOffice(draft, body, by) : 'not-entitled'
    case 'custodian-ended':
      return keepsMembers(draft, by) ? endOffice(draft, body, by) : 'not-entitled'
    case 'member-keys':
      return 'root' in by ? replaceSigningKey(draft, body) : 'not-entitled'
    case 'member-removed':
      return keepsMembers(draft, by) ? removeMember(draft, body, signing) : 'not-entitled'
    case 'device':
      return 'member' in by && equal(by.member, body.member) ? certifyDevice(draft, body) : 'not-entitled'
    case 'device-revoked':
      return revokeDevice(draft, body, by)
    case 'receipt-key':
      return 'root' in by ? replaceReceiptKey(draft, body) : 'not-entitled'
    case 'keys':
      return renewKeys(draft, body, by)
    case 'keys-ended':
      return endKeys(draft, body, signing)
    case 'proposed':
      return spoken(draft) < ACTS_OF_TWO ? 'record-malformed' : propose(draft, body, signing)
    case 'seconded':
      return second(draft, body, by)
    case 'withdrawn':
      return withdraw(draft, body, by)
    case 'taken-out':
      return takeAgencyOut(draft, body, by)
    case 'delay-set':
      return keepsMembers(draft, by) ? setDelay(draft, body) : 'not-entitled'
    case 'speaks':
      return keepsMembers(draft, by) ? raiseVersion(draft, body) : 'not-entitled'
  }
}

function keepsMembers(draft: DirectoryDraft, by: RecordAuthor): boolean {
  if ('root' in by) return true
  return 'member' in by && draft.members.get(idText(by.member))?.office.at(-1)?.custodian === true
}

/** A second record with the same keys changes roles. A removed person who comes back gets a new id and new keys. */
function certifyMember(draft: DirectoryDraft, body: Body<'member'>, by: RecordAuthor): Refusal {
  const { member, x, e, seq, roles, external } = body
  const name = idText(member)
  const before = draft.members.get(name)
  if (before) {
    const same =
      equal(before.sealing.at(-1)?.x ?? member, x) &&
      equal(before.signing.at(-1)?.e ?? member, e) &&
      before.removedAt === undefined
    if (!same) return 'record-malformed'
    const own = 'member' in by && equal(by.member, member)
    if (spoken(draft) >= ACTS_OF_TWO && rolesNeedTwo(before, body, own))
      if (!useAgreed(draft, { is: 'roles', member, roles, external })) return 'second-missing'
    draft.members.set(name, { ...before, roles: [...before.roles, { at: seq, roles, external }] })
    noteGift(draft, body, by)
    dropOverdone(draft, member)
    return undefined
  }
  if (!takeKeys(draft, x, e)) return 'record-malformed'
  const history = {
    member,
    since: seq,
    heldFrom: seq,
    sealing: [{ at: seq, x, own: false }],
    signing: [{ at: seq, e }],
    ended: [],
    roles: [{ at: seq, roles, external }],
    office: [],
    removedAt: undefined,
  }
  draft.members.set(name, history)
  noteGift(draft, body, by)
  return undefined
}

/** A removed member's devices empty themselves, so one custodian removes one member within 72 hours, and no custodian or supervisor. */
function removeMember(draft: DirectoryDraft, body: Body<'member-removed'>, signing: RecordSigning): Refusal {
  const { member, seq } = body
  const before = draft.members.get(idText(member))
  if (!before || before.removedAt !== undefined) return 'record-malformed'
  const refused = aloneOrAgreed(draft, { is: 'remove', member }, body.hour, signing)
  if (refused) return refused
  dropProposalsOn(draft, member)
  return changeMember(draft, member, { removedAt: seq })
}

/** With `hour` its author acts alone; without, at least two have agreed. */
function aloneOrAgreed(
  draft: DirectoryDraft,
  act: Exclude<DirectoryAct, { is: 'delay' }>,
  hour: number | undefined,
  { by, again }: RecordSigning,
): Refusal {
  if (spoken(draft) < ACTS_OF_TWO) return hour === undefined ? undefined : 'record-malformed'
  if (hour === undefined) return useAgreed(draft, act) ? undefined : 'second-missing'
  const { members } = draft
  if (!('member' in by) || !mayActAlone({ members, alone: again ? [] : draft.alone }, by.member, act, hour))
    return 'second-missing'
  draft.alone.push({ by: idText(by.member), member: idText(act.member), hour })
  return undefined
}

/** Root alone; from version 3 on also a custodian, where two agreed. */
function giveOffice(draft: DirectoryDraft, body: Body<'custodian'>, by: RecordAuthor): Refusal {
  const { member, seq } = body
  const before = draft.members.get(idText(member))
  if (!('root' in by) && spoken(draft) < ACTS_OF_TWO) return 'not-entitled'
  if (!before || before.removedAt !== undefined || before.office.at(-1)?.custodian === true) return 'record-malformed'
  if (!('root' in by) && !useAgreed(draft, { is: 'give-office', member })) return 'second-missing'
  noteGift(draft, body, by)
  return changeOffice(draft, before, { at: seq, custodian: true })
}

/** Who steps down needs nobody; of another custodian two agree. Somebody stays a custodian. */
function endOffice(draft: DirectoryDraft, { member, seq }: Body<'custodian-ended'>, by: RecordAuthor): Refusal {
  const before = draft.members.get(idText(member))
  if (spoken(draft) < ACTS_OF_TWO || !before || !holdsOffice(before) || !leavesCustodian(draft, member))
    return 'record-malformed'
  const own = 'member' in by && equal(by.member, member)
  if (!own && !useAgreed(draft, { is: 'end-office', member })) return 'second-missing'
  return changeOffice(draft, before, { at: seq, custodian: false })
}

function changeOffice(draft: DirectoryDraft, before: MemberHistory, now: MemberHistory['office'][number]): Refusal {
  const refused = changeMember(draft, before.member, { office: [...before.office, now] })
  dropOverdone(draft, before.member)
  return refused
}

/** The office was certified for the old key, so it ends with that key until the root certifies the new one. */
function replaceSigningKey(draft: DirectoryDraft, { member, seq, e }: Body<'member-keys'>): Refusal {
  const before = draft.members.get(idText(member))
  if (!before || before.removedAt !== undefined || keysHaveEnded(before) || !takeKeys(draft, e))
    return 'record-malformed'
  const office =
    before.office.at(-1)?.custodian === true ? [...before.office, { at: seq, custodian: false }] : before.office
  return changeMember(draft, member, { signing: [...before.signing, { at: seq, e }], office })
}

function certifyDevice(draft: DirectoryDraft, { device, member, key, seq }: Body<'device'>): Refusal {
  if (draft.devices.has(idText(device)) || !takeKeys(draft, key)) return 'record-malformed'
  draft.devices.set(idText(device), { device, member, key, since: seq, revokedAt: undefined })
  return undefined
}

function revokeDevice(draft: DirectoryDraft, { device, seq }: Body<'device-revoked'>, by: RecordAuthor): Refusal {
  const before = draft.devices.get(idText(device))
  if (before?.revokedAt !== undefined) return 'record-malformed'
  const own = before !== undefined && 'member' in by && equal(by.member, before.member)
  if (!own && !keepsMembers(draft, by)) return 'not-entitled'
  if (!before) return 'record-malformed'
  draft.devices.set(idText(device), { ...before, revokedAt: seq })
  return undefined
}

/**
 * New keys in the place of those that lay on a lost phone. A device of the member signs beside the member, because their
 * keys alone are what a thief may have copied. Whoever has both is the member to everybody until a custodian ends the
 * keys; then two shareholders give new ones (docs/sealing.md 4.4). No custodian chooses the keys of a member alone:
 * everything the member may read would be sealed to them next.
 */
function renewKeys(draft: DirectoryDraft, body: Body<'keys'>, by: RecordAuthor): Refusal {
  const { member, seq, generation, x, e, kept, second } = body
  const before = draft.members.get(idText(member))
  if (spoken(draft) < GENERATIONS || !before || before.removedAt !== undefined) return 'record-malformed'
  const own = 'member' in by && equal(by.member, member)
  if (!own && !('root' in by)) return 'not-entitled'
  if (own !== (second !== undefined) || generation !== before.sealing.length + 1) return 'record-malformed'
  const names = new Set(kept.map(idText))
  const isStanding = (name: string) => {
    const device = draft.devices.get(name)
    return device !== undefined && equal(device.member, member) && device.revokedAt === undefined
  }
  if (names.size !== kept.length || ![...names].every(isStanding)) return 'record-malformed'
  if (second && !names.has(idText(second.device))) return 'not-entitled'
  if (!takeKeys(draft, x, e)) return 'record-malformed'
  revokeAllBut(draft, body, names)
  // Two shareholders who give a custodian new keys do not give the office: it was certified for the old ones.
  const ends = !own && before.office.at(-1)?.custodian === true
  return changeMember(draft, member, {
    sealing: [...before.sealing, { at: seq, x, own }],
    signing: [...before.signing, { at: seq, e }],
    ended: keysHaveEnded(before) ? [...before.ended, { at: seq, ended: false }] : before.ended,
    office: ends ? [...before.office, { at: seq, custodian: false }] : before.office,
  })
}

/** One custodian stops another member's keys and devices at once. Their rights in files stay. */
function endKeys(draft: DirectoryDraft, body: Body<'keys-ended'>, signing: RecordSigning): Refusal {
  const { by } = signing
  const before = draft.members.get(idText(body.member))
  if (spoken(draft) < GENERATIONS || !before || before.removedAt !== undefined || keysHaveEnded(before))
    return 'record-malformed'
  const own = 'member' in by && equal(by.member, body.member)
  if (own || !keepsMembers(draft, by)) return 'not-entitled'
  // Two shareholders are two people, and ending keys only stops.
  const refused =
    'root' in by ? undefined : aloneOrAgreed(draft, { is: 'end-keys', member: body.member }, body.hour, signing)
  if (refused) return refused
  stopKeys(draft, before, body.seq)
  return undefined
}

/** From `at` on the keys of this member, whichever they are, sign nothing, and no device of theirs counts. */
export function stopKeys(draft: DirectoryDraft, before: MemberHistory, at: number): void {
  revokeAllBut(draft, { member: before.member, seq: at }, new Set())
  draft.members.set(idText(before.member), { ...before, ended: [...before.ended, { at, ended: true }] })
}

function revokeAllBut(
  draft: DirectoryDraft,
  { member, seq }: { readonly member: Bytes; readonly seq: number },
  kept: ReadonlySet<string>,
): void {
  for (const [name, device] of draft.devices)
    if (equal(device.member, member) && device.revokedAt === undefined && !kept.has(name))
      draft.devices.set(name, { ...device, revokedAt: seq })
  draft.renewed.push({ at: seq, member: idText(member) })
}

const spoken = (draft: DirectoryDraft): number => draft.speaks.at(-1)?.version ?? 1

function replaceReceiptKey(draft: DirectoryDraft, { receiptKey, seq }: Body<'receipt-key'>): Refusal {
  if (!takeKeys(draft, receiptKey)) return 'record-malformed'
  draft.receiptKeys.push({ at: seq, key: receiptKey })
  return undefined
}

/** The version only rises: what was valid stays valid. */
function raiseVersion(draft: DirectoryDraft, { version, seq }: Body<'speaks'>): Refusal {
  if (version <= spoken(draft)) return 'record-malformed'
  draft.speaks.push({ at: seq, version })
  return undefined
}

function changeMember(draft: DirectoryDraft, member: Bytes, change: Partial<MemberHistory>): Refusal {
  const before = draft.members.get(idText(member))
  if (!before || before.removedAt !== undefined) return 'record-malformed'
  draft.members.set(idText(member), { ...before, ...change })
  return undefined
}

function takeKeys(draft: DirectoryDraft, ...keys: readonly Bytes[]): boolean {
  const names = keys.map(hex)
  if (new Set(names).size !== names.length || names.some((name) => draft.keys.has(name))) return false
  for (const name of names) draft.keys.add(name)
  return true
}
