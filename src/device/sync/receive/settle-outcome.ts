import type { Group, GroupOutcome } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verify, type Verify } from '#sealing/primitives/ed25519.ts'
import { nextHeadByPlatform, type ReceiptBody, verifyReceipt, type verifyTaken } from '#sealing/segments/receipt.ts'
import { parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import type { KnownSignatures } from '#sealing/segments/signed-tree.ts'
import { folderOf, type FileState, laterOf, putState, stateOf } from '../../files/state/file-state.ts'
import { teamFile } from '../../files/folds/folds.ts'
import { putBlock } from '../../files/state/stored-rows.ts'
import { deviceText, fileText } from '../../kept/id-text.ts'
import type { FileKeys, Open } from '../../open.ts'
import type { Change } from '../../kept/replica/replica.ts'
import { inRuns } from '../../kept/replica/runs.ts'
import type { Bytes } from '../../kept/sealed-rows.ts'
import type { SentGroup } from '../../kept/outbox.ts'
import { type Looked, nothingLooked } from './check-rows.ts'
import { takeAccess } from './receive-access.ts'

/** What the taking of one group changes: states of files, keys, rows. Collected, so that it becomes durable in one write. */
export interface Taking {
  readonly states: Map<FileId, FileState>
  readonly keys: Map<string, FileKeys | null>
  readonly changes: Change[]
  readonly dirty: Set<FileId>
  readonly anew: Set<FileId>
  /** Files whose line goes. */
  readonly gone: Set<FileId>
  /** Files that are fetched whole because what stood here was damaged: rows of this device's own may be unknown to it. */
  readonly fetched: Set<FileId>
  readonly keep: (() => void)[]
  readonly looked: Looked
}

export const newTaking = (by: Verify = verify): Taking => ({
  states: new Map(),
  keys: new Map(),
  changes: [],
  dirty: new Set(),
  anew: new Set(),
  gone: new Set(),
  fetched: new Set(),
  keep: [],
  looked: nothingLooked(by),
})

/** A row that becomes durable with the taking, and known with it. */
export function takeWritten(
  taking: Taking,
  { change, keep }: { readonly change: Change; readonly keep: () => void },
): void {
  taking.changes.push(change)
  taking.keep.push(keep)
}

export async function takingState(open: Open, taking: Taking, file: FileId): Promise<FileState | undefined> {
  const state = taking.states.get(file) ?? (await stateOf(open, file))
  if (state) taking.states.set(file, state)
  return state
}

/**
 * Makes a taking durable; memory follows only once the rows stand. The states of `later` are kept with the rows that they announce, and the cursor
 * after them: until then the server, asked again, says the same.
 */
export async function keepTaking(
  open: Open,
  taking: Taking,
  how: 'durable' | 'relaxed',
  later: ReadonlySet<FileId> = new Set(),
): Promise<void> {
  const keys = await open.keyring.changes(taking.keys)
  const lines = await open.lines.changes(new Map([...taking.gone].map((file) => [file, null])))
  const states = await Promise.all(
    [...taking.states].filter(([file]) => !later.has(file)).map(([file, state]) => putState(open, file, state)),
  )
  // Its name says all: there is nothing in it to be sealed. A file that has no line yet is folded in any case; what is shown is named already.
  const dirty = [...taking.dirty]
    .filter(
      (file) =>
        !open.dirty.has(file) &&
        !open.shown.has(file) &&
        (file === teamFile(open) || open.lines.get(file) !== undefined),
    )
    .map((file) => open.rows.putSealed('dirty', file, new Uint8Array(0)))
  const anew = [...taking.anew].map((file) => open.rows.drop('fold', file))
  const changes = [...taking.changes, ...keys.changes, ...lines.changes, ...states, ...dirty, ...anew]
  if (changes.length > 0) await open.rows.replica.write(inRuns(changes), how)
  keys.keep()
  lines.keep()
  for (const [file, state] of taking.states) {
    open.states.set(file, state)
    if (later.has(file)) open.unkept.add(file)
    else open.unkept.delete(file)
  }
  for (const file of taking.anew) for (const folds of [open.folds, open.shown]) folds.delete(file)
  for (const file of taking.dirty) open.dirty.add(file)
  for (const keep of taking.keep) keep()
}

/** As `takeDelivered`, for what was given back to a restored server: nothing of it waits in the outbox. */
export async function takeReturned(
  open: Open,
  taking: Taking,
  group: Group,
  outcome: Extract<GroupOutcome, { ok: true }>,
): Promise<boolean> {
  const receipts = await checkReceipts(open, group, outcome)
  if (receipts.some((receipt) => receipt === undefined)) return false
  for (const receipt of receipts) if (receipt) await takeOwnSegment(open, taking, receipt)
  return true
}

/**
 * Delivered: every segment has a receipt that the certified key signed over this very segment. Only then do the entries leave the outbox. False where
 * a receipt does not verify: the group stays as it is.
 */
export async function takeDelivered(
  open: Open,
  taking: Taking,
  group: SentGroup,
  outcome: Extract<GroupOutcome, { ok: true }>,
  receipts: Receipts,
): Promise<boolean> {
  if (receipts.length !== outcome.receipts.length || receipts.some((receipt) => receipt === undefined)) return false

  const records = Map.groupBy(
    group.items.flatMap((item) => (item.is === 'access' ? [item] : [])),
    (item) => fileText(item.file),
  )
  for (const [file, items] of records)
    await takeOwnRecords(
      open,
      taking,
      file,
      items.map((item) => item.record),
    )
  for (const receipt of receipts) if (receipt) await takeOwnSegment(open, taking, receipt)

  const settled = open.outbox.settle(group, 'delivered')
  taking.changes.push(...settled.changes)
  taking.keep.push(settled.keep)
  return true
}

/** For each segment of a group what its receipt says; undefined where it does not verify. `known`: the receipts of one answer share a signature. */
export type Receipts = readonly (Received | undefined)[]

export function checkReceipts(
  open: Open,
  group: Pick<SentGroup, 'items'>,
  outcome: Extract<GroupOutcome, { ok: true }>,
  known?: KnownSignatures,
  verified: typeof verifyReceipt | typeof verifyTaken = verifyReceipt,
): Promise<Receipts> {
  const segments = group.items.flatMap((item) => (item.is === 'segment' ? [item.bytes] : []))
  return Promise.all(
    segments.map((bytes, at) =>
      checkReceipt(bytes, outcome.receipts[at], (receipt) => verified(receipt, open.directory, known)),
    ),
  )
}

interface Received {
  readonly segment: Segment
  readonly id: Bytes
  readonly receipt: Bytes
  readonly body: ReceiptBody
}

async function checkReceipt(
  bytes: Bytes,
  receipt: Bytes | undefined,
  verify: (receipt: Bytes) => ReturnType<typeof verifyReceipt>,
): Promise<Received | undefined> {
  const parsed = parseSegment(bytes)
  if (!parsed.ok || !receipt) return undefined
  const [id, verified] = await Promise.all([segmentId(parsed.value), verify(receipt)])
  if (!verified.ok) return undefined
  const body = verified.value
  const fits = equal(body.segment, id) && equal(body.file, parsed.value.file) && body.folder === parsed.value.folder
  return fits ? { segment: parsed.value, id, receipt, body } : undefined
}

export async function takeOwnRecords(
  open: Open,
  taking: Taking,
  file: FileId,
  records: readonly Bytes[],
): Promise<void> {
  const state = await takingState(open, taking, file)
  if (!state) return
  const fresh = records.filter((record) => !state.records.some((known) => equal(known, record)))
  if (fresh.length === 0) return
  const taken = await takeAccess(open, file, state, [...state.records, ...fresh], taking.looked.verify)
  if (!taken) return
  taking.keys.set(file, taken.keys)
  taking.changes.push(...taken.changes)
  taking.dirty.add(file)
  if (taken.anew) taking.anew.add(file)
  open.access.set(file, taken.access)
}

/** An own segment needs no way back from the server: it is stored where its receipt puts it. */
async function takeOwnSegment(open: Open, taking: Taking, { segment, id, receipt, body }: Received): Promise<void> {
  const file = fileText(segment.file)
  const state = await takingState(open, taking, file)
  if (!state) return
  const folder = folderOf(state, segment.folder)
  const pulled = folder.seq >= body.seq
  // Rows before it may be stamped at positions that cannot be verified yet: they are asked for once an answer announces them.
  if (body.directory <= open.directory.head.seq) folder.known = Math.max(folder.known, body.seq)
  const device = deviceText(segment.device)
  if ((folder.chains[device]?.last ?? 0) < segment.last) folder.chains[device] = { last: segment.last, id }
  if (body.seq === folder.seq + 1) {
    const head = await nextHeadByPlatform(folder.head, body)
    if (equal(head, body.head)) {
      folder.seq = body.seq
      folder.known = Math.max(folder.known, body.seq)
      folder.head = head
      folder.stamp = laterOf(folder.stamp, body)
    }
  }
  // What was pulled meanwhile stands already, and perhaps without words that were taken out since.
  if (!pulled)
    taking.changes.push(putBlock(open, file, segment.folder, [{ seq: body.seq, segment: segment.bytes, receipt }]))
  taking.dirty.add(file)
}
