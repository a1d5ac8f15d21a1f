import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { addToBatch, type Batch, newBatch, persistBatch } from '../../files/state/batch.ts'
import { isUnreadable } from '../../files/state/damage.ts'
import { stateOf } from '../../files/state/file-state.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import type { Pulls } from '../receive/pulls.ts'
import type { Sync } from '../sync.ts'
import { type Comparing, differingFiles, fetchFiles } from './compare.ts'
import type { ToldOfFile } from './give-lacking.ts'
import { heldHere } from './held-here.ts'
import { joinBranch } from './join-branch.ts'
import { receiveCompared } from './receive-compared.ts'
import { setRowsAside } from './set-aside-rows.ts'

/**
 * The server was set back: compares all that this device holds with what is there, sets aside what differs and fetches
 * only that anew. The rest of the feed begins where the server stood before it compared. A server of before comparisons
 * is asked for everything. The new position is kept last, so a stop or a kill before that begins all of it again.
 */
export async function fetchAfterSetBack(
  open: Sync,
  pulls: Pulls,
  comparing: Comparing,
  incarnation: Bytes,
  fetched: Set<FileId>,
): Promise<RoundProblem | null> {
  // Of rows that were announced before: what does not come any more is compared below.
  await pulls.settled()
  const held = await heldHere(open)
  const found = await differingFiles(open, held, comparing)
  if (!found.ok && found.code !== 'not-found' && found.code !== 'not-understood') return found.code
  const cursor = found.ok ? found.value.cursor : undefined
  if (found.ok && cursor) {
    const uncompared = await beyondComparison(open, new Set(held.map(({ id }) => id)))
    const problem = await fetchSetBack(open, pulls, comparing, new Set([...found.value.files, ...uncompared]), fetched)
    if (problem) return problem
  }
  if (comparing.signal.aborted || !open.alive) return 'no-network'
  await open.mutex.run(async (turn) => {
    const batch = newBatch()
    const place = await open.feedPosition.get()
    if (!cursor) for (const file of open.states.keys()) await setAside(open, batch, fetched, file)
    // With the old cursor the server also tells which files were taken from this device.
    const from = cursor ?? place?.cursor
    if (from) addToBatch(batch, await open.feedPosition.put({ cursor: from, incarnation }))
    await persistBatch(open, turn, batch, 'durable')
  })
  return null
}

/** Sets aside what differs of these files and fetches it anew. Noted in `fetched`, so that each is fetched once. */
export async function fetchSetBack(
  open: Sync,
  pulls: Pulls,
  comparing: Comparing,
  files: ReadonlySet<FileId>,
  fetched: Set<FileId>,
): Promise<RoundProblem | null> {
  const done = await fetchFiles(open, pulls, comparing, files, async (turn, answer, told) => {
    const batch = newBatch()
    for (const one of told) await setAside(open, batch, fetched, one.file, one)
    await persistBatch(open, turn, batch, 'durable')
    const before = new Map(told.map(({ file }) => [file, open.states.get(file)]))
    return receiveCompared(open, turn, answer, before, pulls, joinBranch)
  })
  return done.ok ? null : done.code
}

async function setAside(
  open: Sync,
  batch: Batch,
  fetched: Set<FileId>,
  file: FileId,
  told?: ToldOfFile,
): Promise<void> {
  fetched.add(file)
  const state = await stateOf(open, file)
  // Of a file that two people set aside no row lies here. It keeps how far it went, for when it comes back.
  if (!state || state.records.length === 0 || state.away) return
  const stay = told ? await sameThere(open, file, state, told) : new Set<string>()
  await setRowsAside(open, batch, file, state, stay)
}

/**
 * The folders of which the server has the same rows, under the same access stream. Under another one a receipt may name
 * positions that mean something else there.
 */
async function sameThere(
  open: Sync,
  file: FileId,
  state: FileState,
  { records, folders }: ToldOfFile,
): Promise<ReadonlySet<string>> {
  const isSameStream =
    records.length === state.records.length && records.every((record, at) => equal(record, state.records[at] ?? record))
  if (!isSameStream || state.branch || state.doubtedErasure) return new Set()
  const ahead = await rowsAhead(open, file, state)
  return new Set(
    folders
      .filter(({ folder, seq, head }) => {
        const here = state.folders[String(folder)]
        return here?.seq === seq && equal(here.head, head) && !ahead.has(String(folder))
      })
      .map(({ folder }) => String(folder)),
  )
}

/** Folders with rows behind the last that counts: this device sent them, and has not been given those before. No head names them. */
async function rowsAhead(open: Sync, file: FileId, state: FileState): Promise<ReadonlySet<string>> {
  const names = (await open.rows.names('seg', `${file}/`)).map((name) => name.split('/'))
  return new Set(
    names.flatMap(([, folder = '', seq]) => (Number(seq) > (state.folders[folder]?.seq ?? 0) ? [folder] : [])),
  )
}

/** Files of which the heads that were compared do not say all that stands here. */
async function beyondComparison(open: Sync, held: ReadonlySet<FileId>): Promise<readonly FileId[]> {
  const files: FileId[] = []
  for (const [file, state] of open.states) {
    if (state.records.length === 0 || isUnreadable(open, file)) continue
    if (!held.has(file) || state.branch || (await rowsAhead(open, file, state)).size > 0) files.push(file)
  }
  return files
}
