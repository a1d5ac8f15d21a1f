import type { Bytes } from '#bytes.ts'
import { DirectoryAppended } from '#contract/enrolment.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { extendDirectory } from '#sealing/directory/directory.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import type { DirectoryPlace } from '#sealing/directory/directory-record.ts'
import { askServer } from '../platform/http.ts'
import type { Unlocked } from './unlocked.ts'
import { refusalOf, type Refusal } from '../platform/refusals.ts'
import type { Turn } from '../kept/mutex.ts'

/** The records of the directory that an answer gives, and the server's marks of them. */
export interface HeardDirectory {
  readonly directory: readonly Bytes[]
  readonly stood?: readonly Bytes[] | undefined
}

/** The position of the directory after which a server is asked: records that it did not mark are given once more, with their marks. */
export const directoryAsked = ({ directory, stoodMarks, serverGivesNoMarks }: Unlocked): number =>
  serverGivesNoMarks ? directory.head.seq : Math.min(directory.head.seq, stoodMarks.length)

/**
 * Receives the records that follow position `after`, which the request named. Refuses all where one does not chain to the
 * pinned root, or differs from a record that is held: a server that answers with older records is one that was set back, or is hostile.
 */
export async function receiveDirectory(
  open: Unlocked,
  turn: Turn,
  after: number,
  { directory: records, stood }: HeardDirectory,
): Promise<Result<readonly Bytes[], 'directory-broken'>> {
  // Another answer may have brought some of them in the meantime.
  const since = open.directoryRecords.slice(after)
  if (!records.slice(0, since.length).every((record, n) => equal(record, since[n] ?? record)))
    return refuse('directory-broken')
  const fresh = records.slice(since.length)
  const marks = marksAfter(open, after, records, stood)
  const changes = marks ? [await open.rows.put('stood', '', marks)] : []
  if (fresh.length === 0) {
    if (changes.length > 0) await open.rows.persist(turn, changes, 'durable')
    open.stoodMarks = marks ?? open.stoodMarks
    return accept([])
  }
  const extended = await extendDirectory(open.directory, fresh)
  if (!extended.ok) return refuse('directory-broken')
  const all = [...open.directoryRecords, ...fresh]
  await open.rows.persist(turn, [await open.rows.put('directory', '', all), ...changes], 'durable')
  open.directory = extended.value
  open.directoryRecords = all
  open.stoodMarks = marks ?? open.stoodMarks
  open.directoryLost = false
  return accept(fresh)
}

/** Undefined where the answer adds no mark: one before it is missing, or it has none. */
function marksAfter(
  { stoodMarks: before }: Unlocked,
  after: number,
  records: readonly Bytes[],
  stood: readonly Bytes[] = [],
): readonly Bytes[] | undefined {
  const end = after + stood.length
  if (stood.length !== records.length || after > before.length || end <= before.length) return undefined
  return [...before.slice(0, after), ...stood]
}

export async function persistDirectory(open: Unlocked, turn: Turn): Promise<void> {
  await open.rows.persist(turn, [await open.rows.put('directory', '', open.directoryRecords)], 'durable')
}

/** Receives a record that the server appended by another request, and asks for the mark of it. */
export async function receiveAppended(
  open: Unlocked,
  after: number,
  record: Bytes,
): Promise<Result<readonly Bytes[], 'directory-broken'>> {
  const answer = await giveRecord(open, record)
  const heard = { directory: [record], stood: answer.ok ? answer.value.stood : undefined }
  return open.mutex.run((turn) => receiveDirectory(open, turn, after, heard))
}

const giveRecord = (open: Unlocked, record: Bytes) =>
  askServer(
    open.platform.http,
    { method: 'POST', path: '/v1/directory', body: { v: 1, org: open.org, records: [record] } },
    DirectoryAppended,
  )

/** Appends one record, made for the current head. If another record was faster, `refresh` fetches it, and the record is made again. */
export async function appendRecord<Refused extends string = Refusal>(
  open: Unlocked,
  how: {
    signer: Signer
    make: (place: DirectoryPlace) => Promise<Bytes>
    refresh: () => Promise<Result<unknown, Refused>>
  },
): Promise<Result<true, Refused | Refusal>> {
  for (let tries = 0; tries < 4; tries += 1) {
    const after = open.directory.head.seq
    const record = await how.make({ org: open.org, head: open.directory.head, signer: how.signer })
    const answer = await giveRecord(open, record)
    if (answer.ok) {
      open.directoryUnproven = true
      const heard = { directory: [record], stood: answer.value.stood }
      const received = await open.mutex.run((turn) => receiveDirectory(open, turn, after, heard))
      return received.ok ? accept(true) : refuse('directory-broken')
    }
    if (answer.code !== 'head-moved') return refuse(refusalOf(answer.code))
    const refreshed = await how.refresh()
    if (!refreshed.ok) return refuse(refreshed.code)
  }
  return refuse('server-refused')
}

export const asMember = (open: Unlocked): Signer => ({ by: { member: open.memberId }, key: open.keys.e })
export const asDevice = (open: Unlocked): Signer => ({ by: { device: open.device.id }, key: open.device.key })

/** Whether the directory's certificate is over exactly these keys. */
export function certifiedKeys(
  member: { readonly x: Bytes; readonly e: Bytes },
  keys: Pick<Unlocked['keys'], 'x' | 'e'>,
): boolean {
  return equal(member.x, keys.x.publicKey) && equal(member.e, keys.e.publicKey)
}

/** Whether this member's keys were replaced on another device, and this one has not been given the new ones. */
export function hasFormerKeys(open: Unlocked): boolean {
  const me = memberAt(open.directory, open.memberId)
  return me !== undefined && !equal(me.x, open.keys.x.publicKey)
}

/** The keys that open grants: the present one, and those of former generations. */
export const grantKeys = ({ keys }: Unlocked) => ({ x: keys.x, former: keys.former.map(({ x }) => x) })
