import type { AskedChanges } from '../receive/asked-changes.ts'
import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { alarm, putState } from '../../files/state/file-state.ts'
import { isOutsideTheLine, openingState, ownState } from '../../files/write/open-files.ts'
import { dropDamaged, isSoundBlock } from '../../files/state/stored-rows.ts'
import { fileText } from '../../kept/id-text.ts'
import type { ServerAnswer } from '../../platform/http.ts'
import type { Sync } from '../sync.ts'
import { receiveDirectory } from '../../vault/directory.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { FileState, FeedPosition } from '../../kept/row-types.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import type { Pulls } from '../receive/pulls.ts'
import { persistBatch } from '../../files/state/batch.ts'
import { receiveAnswer, type WantedRows } from '../receive/receive-answer.ts'
import type { Turn } from '../../kept/mutex.ts'
import { newReceiveBatch } from '../receive/receive-batch.ts'

const MOST_ANSWERS = 500

interface Asking {
  readonly signal: AbortSignal
  readonly ask: (place: FeedPosition | undefined) => Promise<ServerAnswer<AskedChanges>>
}

/**
 * Fetches the files that are damaged here from the server, each completely, as a new device would: reads the feed from its beginning and skips all other
 * files. The stored feed position does not change. A file that does not come is requested once per unlock, or when a person asks, and stays listed; all
 * other files go on.
 */
export async function fetchAgain(open: Sync, pulls: Pulls, asking: Asking): Promise<RoundProblem | null> {
  const files = new Set([...open.damaged].flatMap(([file, { asked }]) => (asked ? [] : [file])))
  if (files.size === 0) return null
  let place: FeedPosition | undefined
  for (let answers = 0; answers < MOST_ANSWERS && !asking.signal.aborted && open.alive; answers += 1) {
    const answer = await asking.ask(place)
    if (!answer.ok) return answer.code
    const taken = await open.mutex.run((turn) => receiveDamagedFiles(open, turn, files, answer.value, pulls))
    if (!Array.isArray(taken)) return taken
    pulls.begin(taken, undefined)
    if (!answer.value.more) break
    place = { cursor: answer.value.cursor, incarnation: answer.value.incarnation }
  }
  const pulled = await pulls.settled()
  if (pulled.problem) return pulled.problem
  if (asking.signal.aborted || !open.alive) return null
  await open.mutex.run((turn) => openAgain(open, turn, files))
  for (const [file, damage] of open.damaged) damage.asked ||= files.has(file)
  return null
}

async function receiveDamagedFiles(
  open: Sync,
  turn: Turn,
  files: ReadonlySet<FileId>,
  answer: AskedChanges,
  pulls: Pulls,
): Promise<WantedRows[] | 'directory-broken'> {
  if (!(await receiveDirectory(open, turn, answer.after, answer)).ok) return 'directory-broken'
  const batch = newReceiveBatch(pulls.verify)
  const shown = new Map<FileId, FileState>()
  const access = answer.access.filter(({ file }) => files.has(fileText(file)))
  const folders = answer.folders.filter(({ file }) => files.has(fileText(file)))
  for (const file of access.map((change) => fileText(change.file))) {
    const before = open.states.get(file)
    if (before) shown.set(file, before)
    batch.changes.push(...(await dropDamaged(open, file)))
    forget(open, file)
  }
  // This device may have lost its memory of what it sent itself: such rows are no sign of a copied device.
  for (const file of new Set(folders.map((one) => fileText(one.file)))) batch.fetched.add(file)
  const taken = await receiveAnswer(open, batch, { ...answer, access, folders, gone: [] })
  for (const [file, state] of batch.states) {
    batch.fromRows.add(file)
    // Alarms that were shown before stay.
    for (const seen of shown.get(file)?.alarms ?? []) alarm(state, seen)
    const undecided = shown.get(file)?.undecided
    if (undecided) state.undecided = { ...undecided, ...state.undecided }
  }
  await persistBatch(
    open,
    turn,
    { ...batch, changes: await Promise.all(batch.changes.map((change) => soundOnly(open, change))) },
    'relaxed',
  )
  return [...taken.wanted]
}

/** Drops a block that was only rewritten without redacted words and may still hold a damaged row. */
async function soundOnly(open: Sync, change: RowChange): Promise<RowChange> {
  const [, store, , folder] = change.key.split('/')
  if (change.value === null || store !== 'seg' || (await isSoundBlock(open, Number(folder), change.value as Bytes)))
    return change
  return { key: change.key, value: null }
}

/** From here on the file counts as not on this device yet. */
function forget(open: Sync, file: FileId): void {
  open.damaged.delete(file)
  open.states.delete(file)
  open.access.delete(file)
}

/** Opens a file again that the server does not know: it was opened here and not sent yet. Its writer keeps it, and so do supervisors unless it is an allegation about staff. */
async function openAgain(open: Sync, turn: Turn, files: ReadonlySet<FileId>): Promise<void> {
  for (const file of files) {
    const entries = open.damaged.has(file) ? open.outbox.entriesOf(file) : []
    if (entries.length === 0) continue
    const state: FileState = isOutsideTheLine(open, entries) ? ownState(open, []) : openingState(open, [])
    await open.rows.persist(turn, [await putState(open, file, state)], 'durable')
    forget(open, file)
    open.states.set(file, state)
    open.dirty.add(file)
  }
}
