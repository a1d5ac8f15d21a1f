import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { verifyAccessRecord, type AccessState } from '#sealing/access/access.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { FOLDER_COUNT, type Right } from '#sealing/access/right.ts'
import type { GrantRow } from '#store/segments/appended.ts'
import { toHex } from '#store/database/hex.ts'
import type { ParsedAccessRecord } from './parsed.ts'
import { placeKey, type Leaves, type World } from './world.ts'

const NUMBER = { read: 1, write: 2, keep: 3 } as const satisfies Record<Right, number>

/** Accepts one record of a file's access stream: compare-and-set on its head, checked against the current directory. */
export async function judgeAccess(
  item: ParsedAccessRecord,
  world: World,
  leaves: Leaves,
): Promise<ProblemCode | undefined> {
  const key = toHex(item.file)
  const erased = world.erased.get(key)
  if (erased) return equal(erased, item.hash) ? undefined : 'file-erased'
  const before = world.access.get(key)
  if (stands(before, item.hash)) return undefined

  const where = { org: world.directory.org, file: item.file, now: world.directory.head.seq }
  const verified = await verifyAccessRecord(before, item.record, world.directory, where)
  if (!verified.ok) return verified.code
  const after = verified.value
  world.access.set(key, after)
  leaves.records.push({ file: item.file, seq: after.head.seq, hash: after.head.hash, record: item.record })
  leaves.accessHeads.set(key, {
    file: item.file,
    seq: after.head.seq,
    hash: after.head.hash,
    isNew: before === undefined || leaves.accessHeads.get(key)?.isNew === true,
  })
  leaves.log.push({ action: after.erased ? 'erased' : 'access', file: item.file, folder: null })
  for (const grant of changedGrants(before, after))
    leaves.grants.set(`${toHex(grant.member)}/${key}/${grant.folder}`, grant)
  noteRedaction(before, after, world, leaves)
  if (after.erased) {
    world.erased.set(key, after.head.hash)
    leaves.erasures.push({ file: item.file, seq: after.head.seq, hash: after.head.hash, record: item.record })
  }
  return undefined
}

/** Whether this very record is in the stream already: an answer was lost, or a device returns what a backup lacked. */
function stands(state: AccessState | undefined, hash: Bytes): boolean {
  for (let then = state; then; then = then.before) if (equal(then.head.hash, hash)) return true
  return false
}

function changedGrants(before: AccessState | undefined, after: AccessState): GrantRow[] {
  const members = new Map([...(before?.members ?? []), ...after.members])
  const rows: GrantRow[] = []
  for (const [name, { member }] of members) {
    for (let folder = 0; folder < FOLDER_COUNT; folder += 1) {
      const had = rightNumber(before, name, folder)
      const has = rightNumber(after, name, folder)
      if (had !== has) rows.push({ member, file: after.file, folder, rights: has })
    }
  }
  return rows
}

function rightNumber(state: AccessState | undefined, member: string, folder: number): number {
  const right = state?.members.get(member)?.rights.get(folder)
  return right ? NUMBER[right] : 0
}

function noteRedaction(before: AccessState | undefined, after: AccessState, world: World, leaves: Leaves): void {
  for (const { folder, device, entry } of after.redactions.slice(before?.redactions.length ?? 0)) {
    world.redacted.set(placeKey(after.file, folder, device, entry), true)
    leaves.redactions.push({ file: after.file, folder, device, entry })
  }
}
