import type { PullFrame, PullRequest } from '#contract/sync.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Verify } from '#sealing/primitives/ed25519.ts'
import { responseBytes, askForResponse, refusal } from '../../platform/http.ts'
import { fileText, idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { eachFile } from './each-file.ts'
import { type RowChecks, checkAhead, newRowChecks } from './check-rows.ts'
import { framesOf } from './frames.ts'
import { persistBatch, stateInBatch } from '../../files/state/batch.ts'
import { noteAskedToWait, sessionOf } from '../../vault/session.ts'
import { receiveForFile, receiveFolderRows, type WantedRows } from './receive-answer.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import type { Turn } from '../../kept/mutex.ts'
import { newReceiveBatch } from './receive-batch.ts'

const MOST_RANGES = 2048
/** Bytes of rows that are verified and persisted in one batch. */
const BATCH = 1024 * 1024

export interface Pulling {
  readonly signal: AbortSignal
  readonly progress: (rows: number) => void
  readonly verify: Verify
}

/** Pulls the rows of these folders and persists them while they arrive: if the pull is stopped, the next round pulls the rest. */
export async function pullAll(
  open: Sync,
  wanted: readonly WantedRows[],
  pulling: Pulling,
): Promise<{ copied: boolean; problem?: RoundProblem }> {
  let copied = false
  let left = wanted
  while (left.length > 0 && !pulling.signal.aborted) {
    const part = await pullPart(open, left.slice(0, MOST_RANGES), pulling)
    copied ||= part.copied
    if (part.problem) return { copied, problem: part.problem }
    const after = stillWanted(open, left)
    // Without this check a server that announces rows and serves none, or none that counts, would keep the device here for ever.
    if (after.length === left.length && after.every((one, at) => one.after === left[at]?.after)) {
      await open.mutex.run((turn) => forgetAnnounced(open, turn, after))
      return { copied, problem: 'server-refused' }
    }
    left = after
  }
  return { copied }
}

function stillWanted(open: Sync, wanted: readonly WantedRows[]): readonly WantedRows[] {
  return wanted.flatMap(({ file, folder }) => {
    const at = open.states.get(file)?.folders[String(folder)]
    return at && at.seq < at.known ? [{ file, folder, after: at.seq, upto: at.known }] : []
  })
}

/**
 * Nobody signed the announced sequence, so it bounds nothing once the server serves no row up to it: the folder has the rows that were verified and
 * is complete. The cursor is not persisted, so an honest answer announces the true rows again.
 */
async function forgetAnnounced(open: Sync, turn: Turn, wanted: readonly WantedRows[]): Promise<void> {
  const batch = newReceiveBatch()
  await eachFile(
    wanted,
    ({ file }) => idBytes(file),
    ({ file, folder: number }) =>
      receiveForFile(open, batch, file, async () => {
        const folder = (await stateInBatch(open, batch, file))?.folders[String(number)]
        if (folder) Object.assign(folder, { known: folder.seq })
      }),
  )
  await persistBatch(open, turn, batch, 'durable')
}

async function pullPart(
  open: Sync,
  wanted: readonly WantedRows[],
  pulling: Pulling,
): Promise<{ rows: number; copied: boolean; problem?: RoundProblem }> {
  const ranges = wanted.map(({ file, folder, after }) => ({ file: idBytes(file), folder, after }))
  const reached = await askToPull(open, ranges, pulling.signal)
  if (!reached.ok) return { rows: 0, copied: false, problem: reached.code }
  let [rows, copied, waitingBytes] = [0, false, 0]
  let waiting: PullFrame[] = []
  let checks = newRowChecks(pulling.verify)
  let batch: Promise<void> = Promise.resolve()
  // Received rows are checked while the part before is written; never more than one part ahead.
  const take = async () => {
    const part = { frames: waiting, checks }
    ;[waiting, waitingBytes, checks] = [[], 0, newRowChecks(pulling.verify)]
    await batch
    batch = open.mutex.run((turn) => receiveFrames(open, turn, part)).then((strange) => void (copied ||= strange))
    batch.catch(() => undefined)
  }
  for await (const frame of framesOf(reached.value)) {
    if (!open.alive) break
    waiting.push(frame)
    waitingBytes += frame.rows.reduce((sum, row) => sum + row.segment.length, 0)
    rows += frame.rows.length
    pulling.progress(frame.rows.length)
    // A failure here happens again, and is reported, when the rows are received.
    checkAhead(open, checks, { file: fileText(frame.file), folder: frame.folder }, frame.rows).catch(() => undefined)
    if (waitingBytes >= BATCH) await take()
  }
  await take()
  await batch
  return { rows, copied }
}

/** The answer as it comes: frames of rows of these ranges. */
export async function askToPull(
  open: Sync,
  ranges: PullRequest['ranges'],
  signal: AbortSignal,
): Promise<Result<Response, RoundProblem>> {
  const session = await sessionOf(open)
  if (!session.ok) return refuse(session.code)
  const body: PullRequest = { v: 1, ranges }
  const { token } = session.value
  const reached = await askForResponse(open.platform.http, { method: 'POST', path: '/v1/pull', body, token, signal })
  if (!reached.ok) return refuse(reached.code)
  if (reached.value.ok) return accept(reached.value)
  const refused = refusal((await responseBytes(reached.value)) ?? new Uint8Array(), reached.value.status)
  if (refused.ok) return refuse('server-refused')
  noteAskedToWait(open, refused)
  return refuse(refused.code)
}

async function receiveFrames(
  open: Sync,
  turn: Turn,
  { frames, checks }: { readonly frames: readonly PullFrame[]; readonly checks: RowChecks },
): Promise<boolean> {
  const batch = { ...newReceiveBatch(), checks }
  let copied = false
  await eachFile(
    frames,
    (frame) => frame.file,
    (frame) =>
      receiveForFile(open, batch, fileText(frame.file), async (file) => {
        const state = await stateInBatch(open, batch, file)
        if (state) copied = (await receiveFolderRows(open, batch, file, state, frame.folder, frame.rows)) || copied
      }),
  )
  await persistBatch(open, turn, batch, 'relaxed')
  return copied
}
