import type { Bytes } from '#bytes.ts'
import { equal, hex } from '../primitives/bytes.ts'
import type { DirectoryBody } from './directory-body.ts'
import type { DirectoryDraft } from './directory-draft.ts'
import type { MemberHistory, SetAside } from './directory-history.ts'
import { idText } from '../primitives/id.ts'
import type { RecordAuthor } from '../primitives/record.ts'

type Body<Type extends DirectoryBody['type']> = Extract<DirectoryBody, { type: Type }>
type Refusal = SetAside['why'] | undefined

/**
 * Which office may sign which record (docs/sealing.md §4). The signature and `by` are verified already; this checks
 * that the signer holds the office for the record. The root may sign whatever a custodian may: two shareholders are
 * above one custodian.
 */
export function applyToDraft(draft: DirectoryDraft, body: DirectoryBody, by: RecordAuthor): Refusal {
  switch (body.type) {
    case 'organisation':
      return 'record-malformed'
    case 'member':
      return keepsMembers(draft, by) ? certifyMember(draft, body) : 'not-entitled'
    case 'custodian':
      return 'root' in by ? giveOffice(draft, body) : 'not-entitled'
    case 'member-keys':
      return 'root' in by ? replaceSigningKey(draft, body) : 'not-entitled'
    case 'member-removed':
      return keepsMembers(draft, by) ? changeMember(draft, body.member, { removedAt: body.seq }) : 'not-entitled'
    case 'device':
      return 'member' in by && equal(by.member, body.member) ? certifyDevice(draft, body) : 'not-entitled'
    case 'device-revoked':
      return revokeDevice(draft, body, by)
    case 'receipt-key':
      return 'root' in by ? replaceReceiptKey(draft, body) : 'not-entitled'
    case 'speaks':
      return keepsMembers(draft, by) ? raiseVersion(draft, body) : 'not-entitled'
  }
}

function keepsMembers(draft: DirectoryDraft, by: RecordAuthor): boolean {
  if ('root' in by) return true
  return 'member' in by && draft.members.get(idText(by.member))?.office.at(-1)?.custodian === true
}

/** A second record with the same keys changes roles. A removed person who comes back gets a new id and new keys. */
function certifyMember(draft: DirectoryDraft, body: Body<'member'>): Refusal {
  const { member, x, e, seq, roles, external } = body
  const name = idText(member)
  const before = draft.members.get(name)
  if (before) {
    const same = equal(before.x, x) && equal(before.signing.at(-1)?.e ?? member, e) && before.removedAt === undefined
    if (!same) return 'record-malformed'
    draft.members.set(name, { ...before, roles: [...before.roles, { at: seq, roles, external }] })
    return undefined
  }
  if (!takeKeys(draft, x, e)) return 'record-malformed'
  const history = {
    member,
    x,
    since: seq,
    signing: [{ at: seq, e }],
    roles: [{ at: seq, roles, external }],
    office: [],
    removedAt: undefined,
  }
  draft.members.set(name, history)
  return undefined
}

function giveOffice(draft: DirectoryDraft, { member, seq }: Body<'custodian'>): Refusal {
  const before = draft.members.get(idText(member))
  if (before?.office.at(-1)?.custodian === true) return 'record-malformed'
  return changeMember(draft, member, { office: [...(before?.office ?? []), { at: seq, custodian: true }] })
}

/** The office was certified for the old key, so it ends with that key until the root certifies the new one. */
function replaceSigningKey(draft: DirectoryDraft, { member, seq, e }: Body<'member-keys'>): Refusal {
  const before = draft.members.get(idText(member))
  if (!before || before.removedAt !== undefined || !takeKeys(draft, e)) return 'record-malformed'
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

function replaceReceiptKey(draft: DirectoryDraft, { receiptKey, seq }: Body<'receipt-key'>): Refusal {
  if (!takeKeys(draft, receiptKey)) return 'record-malformed'
  draft.receiptKeys.push({ at: seq, key: receiptKey })
  return undefined
}

/** The version only rises: what was valid stays valid. */
function raiseVersion(draft: DirectoryDraft, { version, seq }: Body<'speaks'>): Refusal {
  if (version <= (draft.speaks.at(-1)?.version ?? 1)) return 'record-malformed'
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
