import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, verifyAccess } from '#sealing/access/access.ts'
import { givenBackRecord } from '#sealing/directory/directory-record.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { type Directory, extendStrictly, verifyDirectory } from '#sealing/directory/directory.ts'
import { saysAllOf, stopsSignedAnew } from '#sealing/directory/lost-stops.ts'
import { equal, hex } from '#sealing/primitives/bytes.ts'
import { hashRecord, type Signer } from '#sealing/primitives/record.ts'
import { addToBatch, type Batch, newBatch, persistBatch } from '../../files/state/batch.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { asDevice, asMember, type HeardDirectory } from '../../vault/directory.ts'
import { giveDirectory, type RecordWithMark, saysNothing } from '../../vault/offer-directory.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import { notePeople } from '../set-back-told.ts'
import { isRestoring, type Sync } from '../sync.ts'
import { partFrom } from './join-branch.ts'
import { setRowsAside } from './set-aside-rows.ts'

const MOST_TRIES = 4
const HOUR = 3_600_000
/** Records in one request. */
const RECORDS = 16
const NONE: Bytes = new Uint8Array(0)

interface Joined {
  /** What the server has without it. */
  readonly here: Directory
  /** The same with what is given back on top. */
  readonly directory: Directory
  readonly records: readonly Bytes[]
  /** The server's marks of what it had before. */
  readonly stood: readonly Bytes[]
  /** What was given back here, and the server does not have yet. */
  readonly fresh: readonly RecordWithMark[]
}

/**
 * On a server that was set back others wrote records of the directory in the place of those that this device holds. It
 * gives its own back on top of them, and takes the whole only once the server has it: so nothing that was said on either
 * branch is forgotten here, whatever a server shows. Where the server does not take them, the device takes the server's
 * list once that says the same by itself, and its own member's stops are signed anew there. Where that cannot be, all
 * stays as it is. Returns why it could not ask.
 */
export async function joinDirectory(open: Sync, signal: AbortSignal): Promise<RoundProblem | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const asked = { ...requestFrom(open, await open.feedPosition.get(), []), directory: 0 }
    const answer = await askSync(open, asked, { signal })
    if (!answer.ok) return answer.code
    const theirs = answer.value.directory
    const from = theirs.findIndex((record, at) => !equal(record, open.directoryRecords[at] ?? NONE))
    if (from < 1 || from >= open.directoryRecords.length) return null
    const joined = await onTopOf(open, answer.value, from)
    if (!joined) return null
    const { sent, taken } = await send(open, joined.fresh)
    if (sent === 'head-moved') continue
    if (sent === null) {
      await open.mutex.run((turn) => take(open, turn, joined, from))
      return null
    }
    if (saysNothing(sent)) return sent === 'no-network' ? sent : null
    // Of what is refused now nothing was taken.
    if (taken > 0) continue
    // No position goes back: as many stand here as were lost.
    if (saysAllOf(joined.here, joined.directory) && joined.here.head.seq >= open.directory.head.seq) {
      const here = { ...joined, directory: joined.here, records: theirs }
      await open.mutex.run((turn) => take(open, turn, here, from))
      return null
    }
    if (await sendStopsAnew(open, joined, { from, now: answer.value.now })) continue
    await notePeople(open, true)
    return null
  }
  return null
}

/** Whether something that this member stopped on the lost branch was signed anew, and is to be asked for. */
async function sendStopsAnew(
  open: Sync,
  joined: Joined,
  { from, now }: { readonly from: number; readonly now: number },
): Promise<boolean> {
  const by = { member: open.memberId, signer: asMember(open), hour: Math.floor(now / HOUR) }
  const anew = await stopsSignedAnew(
    open.directoryRecords.slice(from),
    { here: joined.here, joined: joined.directory },
    by,
  )
  const { sent } = await send(
    open,
    anew.map((record) => ({ record, mark: undefined })),
  )
  return anew.length > 0 && (sent === null || sent === 'head-moved')
}

async function onTopOf(
  open: Sync,
  { directory: theirs, stood = [] }: HeardDirectory,
  from: number,
): Promise<Joined | undefined> {
  const verified = await verifyDirectory(theirs, open.slot.genesis)
  if (!verified.ok) return undefined
  let directory = verified.value
  const fresh: RecordWithMark[] = []
  for (const [n, record] of open.directoryRecords.slice(from).entries()) {
    // Another device has given it back already.
    if (directory.places.has(hex(await hashRecord(record)))) continue
    const signer = signerIn(open, directory)
    if (!signer) return undefined
    const given = await givenBackRecord({ org: open.org, head: directory.head, signer }, { record })
    const extended = await extendStrictly(directory, [given])
    if (!extended.ok) return undefined
    directory = extended.value
    fresh.push({ record: given, mark: open.stoodMarks[from + n] })
  }
  return { here: verified.value, directory, records: [...theirs, ...fresh.map(({ record }) => record)], stood, fresh }
}

/** Whose keys were replaced on the lost branch signs with the device, whose device was certified there with the keys. */
function signerIn(open: Sync, directory: Directory): Signer | undefined {
  if (deviceAt(directory, open.device.id)?.standing === 'certified') return asDevice(open)
  const me = memberAt(directory, open.memberId)
  return me && !me.removed && !me.ended && equal(me.e, open.keys.e.publicKey) ? asMember(open) : undefined
}

/** Returns how many were taken, and for what the next ones were refused. */
async function send(
  open: Sync,
  fresh: readonly RecordWithMark[],
): Promise<{ readonly sent: string | null; readonly taken: number }> {
  // A server that refuses one record of a request takes none of it, so what has no mark goes by itself. What follows it
  // is not taken without it.
  const marked = fresh.findIndex(({ mark }) => !mark)
  for (let at = 0; at < fresh.length; ) {
    const some = fresh.slice(at, Math.min(at + RECORDS, at < marked ? marked : fresh.length))
    const answer = await giveDirectory(open, some)
    if (!answer.ok) return { sent: answer.code, taken: at }
    at += some.length
  }
  return { sent: null, taken: fresh.length }
}

async function take(open: Sync, turn: Turn, { directory, records, stood }: Joined, from: number): Promise<void> {
  if (!open.alive) return
  const batch = newBatch()
  batch.changes.push(await open.rows.put('directory', '', records), await open.rows.put('stood', '', stood))
  // What was turned for keys that are given back at a later position is turned for that once more.
  const turned = await open.turned.get()
  if (turned !== undefined && turned > from) addToBatch(batch, await open.turned.put(from))
  // The positions that it knew before mean something else now.
  if (await isRestoring(open)) addToBatch(batch, await open.restoring.put(directory.head.seq))
  const before = new Map<FileId, AccessState | undefined>()
  for (const file of open.states.keys()) {
    const state = await stateOf(open, file)
    if (!state) continue
    before.set(file, await accessOf(open, file, state))
    for (const { floor } of Object.values(state.folders))
      if (floor) Object.assign(floor, { directory: directory.head.seq })
    batch.states.set(file, state)
  }
  open.directory = directory
  open.directoryRecords = records
  open.stoodMarks = stood
  open.access.clear()
  for (const [file, state] of batch.states) await partWhereRefused(open, batch, file, state, before.get(file))
  await persistBatch(open, turn, batch, 'durable')
}

/** A stream that says something which the joined directory does not allow (it gives to somebody who was removed) ends before that, and the rest is signed anew. */
async function partWhereRefused(
  open: Sync,
  batch: Batch,
  file: FileId,
  state: FileState,
  held: AccessState | undefined,
): Promise<void> {
  if (!held) return
  const where = { org: open.org, file: idBytes(file) }
  if ((await verifyAccess(state.records, open.directory, where)).ok) return
  let before: AccessState | undefined
  for (const record of state.records) {
    const next = await verifyAccess([record], open.directory, where, before)
    if (!next.ok) break
    before = next.value
  }
  if (!before) return
  const aside = await setRowsAside(open, batch, file, state)
  await partFrom(open, batch, file, { state, held, before }, aside)
  state.records = state.records.slice(0, before.head.seq)
  open.access.set(file, before)
}
