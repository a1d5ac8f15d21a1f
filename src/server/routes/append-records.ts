import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import type { MemberHistory } from '#sealing/directory/directory-history.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { deviceAt, devicesAt } from '#sealing/directory/directory-view.ts'
import { hashRecord, parseRecord } from '#sealing/primitives/record.ts'
import { writeAccessLines } from '#store/people/access-log.ts'
import { appendDirectory, readDirectory } from '#store/people/directory.ts'
import { toHex } from '#store/database/hex.ts'
import { inRole, type RoleTransaction } from '#store/database/role.ts'
import { endSessionsOf } from '#store/people/sessions.ts'
import { keepFormer } from '#store/people/former-vaults.ts'
import { dropFormerSlots, dropSlots } from '#store/people/vaults.ts'
import { writeAgreed } from '#store/segments/agreed.ts'
import type { LogRow } from '#store/segments/appended.ts'
import type { Deps } from '../http/env.ts'
import { inTime } from './in-time.ts'

/** A device that lost our answer sends its records again: those that are stored already are skipped. */
export async function notStanding({ store }: Deps, { org }: Directory, records: readonly Bytes[]): Promise<Bytes[]> {
  const standing = await readDirectory(store, org, 0)
  return records.filter((record) => !standing.some((row) => equal(row.record, record)))
}

/**
 * Appends verified records. Devices that they take off lose their sessions, and the passphrase and the printed code of a
 * member whose keys they replace or end open nothing here any more. `also` is part of the same transaction. `isLost`:
 * whether this server had a record that is given back, or that says so.
 */
export async function appendRecords(
  deps: Deps,
  directory: Directory,
  records: readonly Bytes[],
  how: {
    readonly also?: (tx: RoleTransaction) => Promise<void>
    readonly isLost?: (record: Bytes) => Promise<boolean>
  } = {},
): Promise<Directory | ProblemCode> {
  if (records.length === 0) return directory
  const judged = await inTime(deps, directory, records, how.isLost ?? (() => Promise.resolve(false)))
  if (typeof judged === 'string') return judged
  const { after, agreed } = judged
  const rows = await Promise.all(
    records.map(async (record, index) => ({
      seq: directory.head.seq + 1 + index,
      hash: await hashRecord(record),
      record,
    })),
  )
  const now = deps.now()
  const appended = await inRole(deps.store, { as: 'clerk', org: directory.org }, async (tx) => {
    if (!(await appendDirectory(tx, directory.org, directory.head, rows))) return false
    await endSessionsOf(tx, directory.org, putOut(directory, after))
    for (const { member } of after.renewed.slice(directory.renewed.length)) {
      const known = after.members.get(member)
      if (!known) continue
      const given = newKeysOf(directory, known)
      // What a thief may know opens nothing, also of what stood before.
      if (given !== 'by-shares') await dropFormerSlots(tx, known.member)
      const which = given === 'by-shares' ? 'all' : 'organisation'
      if (given) await keepFormer(tx, directory.org, { member: known.member, which, now })
      await dropSlots(tx, known.member)
    }
    await writeAgreed(tx, directory.org, agreed)
    await how.also?.(tx)
    const line = { org: directory.org, at: now, action: 'directory', file: null, folder: null, outcome: 'ok' }
    await writeAccessLines(
      tx,
      authorsOf(after, records).map((author) => ({ ...line, ...author })),
    )
    return true
  })
  return appended ? after : 'head-moved'
}

/**
 * Who gave the member new keys; undefined where the former ones only ended. In case two shareholders did it in malice,
 * every way in stays for 30 days. Where the member's own keys did it, a thief may know passphrase and code: only the
 * organisation's slot stays, in case the thief did it.
 */
function newKeysOf({ head }: Directory, { sealing }: MemberHistory): 'by-shares' | 'by-member' | undefined {
  const newest = sealing.at(-1)
  if (!newest || newest.at <= head.seq) return undefined
  return newest.own ? 'by-member' : 'by-shares'
}

/** Who signed these records, each once; root is nobody. Whoever brings a record may be another. */
function authorsOf(after: Directory, records: readonly Bytes[]): Pick<LogRow, 'member' | 'device'>[] {
  const authors = records.map((record) => {
    const by = parseRecord(record)?.by
    if (!by || 'root' in by) return { member: null, device: null }
    if ('member' in by) return { member: by.member, device: null }
    return { member: deviceAt(after, by.device)?.member ?? null, device: by.device }
  })
  return [
    ...new Map(authors.map((author) => [toHex(author.device ?? author.member ?? new Uint8Array()), author])).values(),
  ]
}

/** Devices that were certified before and no longer are. */
function putOut(before: Directory, after: Directory): Bytes[] {
  return devicesAt(before)
    .filter((device) => device.standing === 'certified' && deviceAt(after, device.device)?.standing !== 'certified')
    .map((device) => device.device)
}
