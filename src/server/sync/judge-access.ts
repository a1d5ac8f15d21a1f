import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { AccessBody } from '#sealing/access/access-body.ts'
import { readAccessRecord, rightOf, untilOf, verifyAccessRecord, type AccessState } from '#sealing/access/access.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { fileAside, freshRedactions } from '#sealing/access/access-state.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verifyReceipt } from '#sealing/segments/receipt.ts'
import { FOLDER_COUNT, type Right } from '#sealing/access/right.ts'
import type { GrantRow } from '#store/segments/appended.ts'
import { toHex } from '#store/database/hex.ts'
import { noteAgreed, refuseTooEarly } from './agreed.ts'
import { serverDayOf, hasEnded, hasEndedAll, isOverdue } from './days.ts'
import { judgeWithheld } from './judge-withheld.ts'
import type { ParsedAccessRecord } from './parsed.ts'
import { barKey, placeKey, type Leaves, type World } from './world.ts'

const NUMBER = { read: 1, write: 2, keep: 3 } as const satisfies Record<Right, number>

/**
 * Accepts one record of a file's access stream: compare-and-set on its head, checked against the current directory. One
 * that this organisation's server had accepted before it was set back is checked as any reader checks it: its author may
 * have left since, and what it gave may have ended.
 */
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

  const hadIt = await stoodOnce(item, before, world)
  const where = { org: world.directory.org, file: item.file, ...(hadIt ? {} : { now: world.directory.head.seq }) }
  const verified = await verifyAccessRecord(before, item.record, world.directory, where)
  if (!verified.ok) return verified.code
  const after = verified.value
  const refusal = before && !hadIt ? refuseByClock(before, after, item.record, world) : undefined
  const wrong =
    refusal ?? (await judgeWithheld({ before, after, hadIt, key: keyOf(item), record: item.record }, world, leaves))
  if (wrong) return wrong
  world.access.set(key, after)
  leaves.records.push({ file: item.file, seq: after.head.seq, hash: after.head.hash, record: item.record })
  leaves.accessHeads.set(key, {
    file: item.file,
    seq: after.head.seq,
    hash: after.head.hash,
    isNew: before === undefined || leaves.accessHeads.get(key)?.isNew === true,
  })
  const erases =
    after.erased ?? (fileAside(after)?.doneHour !== undefined && before && fileAside(before)?.doneHour === undefined)
  leaves.log.push({ action: erases ? 'erased' : 'access', file: item.file, folder: null })
  for (const grant of changedGrants(before, after, world.now))
    leaves.grants.set(`${toHex(grant.member)}/${key}/${grant.folder}`, grant)
  noteBars(before, after, world, leaves)
  noteAgreed(before, after, world, leaves)
  noteRedaction(before, after, world, leaves)
  if (after.erased) {
    world.erased.set(key, after.head.hash)
    leaves.erasures.push({ file: item.file, seq: after.head.seq, hash: after.head.hash, record: item.record })
  }
  return undefined
}

/** The key of words that are set aside comes beside their record; that of words that are brought back stands in it. */
function keyOf({ key, record }: ParsedAccessRecord): Bytes | undefined {
  const body = readAccessRecord(record)?.body
  return body?.type === 'brought-back' ? body.key : key
}

/** Whether this very record is in the stream already: an answer was lost, or a device returns what a backup lacked. */
function stands(state: AccessState | undefined, hash: Bytes): boolean {
  for (let then = state; then; then = then.before) if (equal(then.head.hash, hash)) return true
  return false
}

/** Whether a receipt of this organisation's server shows that the stream was as long as this when a segment of the file was stamped. */
async function stoodOnce(
  { file, receipt }: ParsedAccessRecord,
  before: AccessState | undefined,
  { directory }: World,
): Promise<boolean> {
  if (!receipt) return false
  const verified = await verifyReceipt(receipt, directory)
  return verified.ok && equal(verified.value.file, file) && verified.value.access > (before?.head.seq ?? 0)
}

/**
 * What a verifier cannot know, because it has no clock: whether a right has ended, and how old a bar is that nobody
 * confirmed. The record itself is verified already.
 */
function refuseByClock(before: AccessState, after: AccessState, bytes: Bytes, world: World): ProblemCode | undefined {
  const record = readAccessRecord(bytes)
  const author = record && deviceAt(world.directory, record.device)?.member
  if (!author) return 'record-malformed'
  const { body } = record
  if (hasEndedAll(before, author, world.now)) return 'grant-ended'
  if ('second' in body && hasEndedAll(before, body.second.member, world.now)) return 'grant-ended'
  if (foldersOf(body).some((folder) => hasEnded(before, author, folder, world.now))) return 'grant-ended'
  const byOne = !('second' in body || 'shares' in body)
  if (body.type === 'bar-lifted' && byOne && !isOverdue(before, body.member, world)) return 'second-missing'
  const early = refuseTooEarly(before, after, { author, body }, world)
  if (early || body.type !== 'rotated') return early
  const runs = body.removed.some(({ member, folders }) =>
    folders.some(
      (folder) => rightOf(before, author, folder) !== 'keep' && !hasEnded(before, member, folder, world.now),
    ),
  )
  return runs ? 'grant-runs' : undefined
}

/** The folders in which the author of a record acts by a right of their own. */
function foldersOf(body: AccessBody): readonly number[] {
  switch (body.type) {
    case 'folder':
      return body.epochs.map(({ folder }) => folder)
    case 'rotated':
      return [...body.epochs.map(({ folder }) => folder), ...body.removed.flatMap(({ folders }) => folders)]
    case 'redacted':
      return [body.folder]
    default:
      return []
  }
}

function noteBars(before: AccessState | undefined, after: AccessState, world: World, leaves: Leaves): void {
  const note = (member: Bytes, at: number | null) => {
    if (at !== null) world.bars.set(barKey(after.file, member), at)
    leaves.bars.push({ file: after.file, member, at })
  }
  for (const [name, bar] of after.barred) {
    const was = before?.barred.get(name)
    if (!was) note(bar.member, world.now)
    else if (bar.confirmed && !was.confirmed) note(bar.member, null)
  }
  for (const [name, { member }] of before?.barred ?? []) if (!after.barred.has(name)) note(member, null)
}

function changedGrants(before: AccessState | undefined, after: AccessState, now: number): GrantRow[] {
  const members = new Map([...(before?.members ?? []), ...after.members])
  const rows: GrantRow[] = []
  for (const [name, { member }] of members) {
    for (let folder = 0; folder < FOLDER_COUNT; folder += 1) {
      const had = rightNumber(before, name, folder)
      const has = rightNumber(after, name, folder)
      const [ended, until] = [before && untilOf(before, member, folder), untilOf(after, member, folder)]
      if (had === has && ended === until) continue
      const rights = until !== undefined && until <= serverDayOf(now) ? 0 : has
      rows.push({ member, file: after.file, folder, rights, until: until ?? null })
    }
  }
  return rows
}

function rightNumber(state: AccessState | undefined, member: string, folder: number): number {
  const right = state?.members.get(member)?.rights.get(folder)
  return right ? NUMBER[right] : 0
}

function noteRedaction(before: AccessState | undefined, after: AccessState, world: World, leaves: Leaves): void {
  for (const { folder, device, entry, hash } of freshRedactions(before, after)) {
    world.redacted.set(placeKey(after.file, folder, device, entry), true)
    leaves.redactions.push({ file: after.file, folder, device, entry, hash })
  }
}
