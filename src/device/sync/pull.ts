import { fromBytes } from '#contract/codec.ts'
import { PullFrame, type PullRequest } from '#contract/sync.ts'
import type { FileId } from '#domain/ids.ts'
import { folderOf } from '../files/file-state.ts'
import { bodyOf, reach, refusal } from '../http.ts'
import { fileText, idBytes } from '../id-text.ts'
import type { Open } from '../open.ts'
import { keepTaking, newTaking, takingState } from './settle-outcome.ts'
import { sessionOf } from './session.ts'
import { takeFolderRows, type Wanted } from './take-answer.ts'
import type { RoundProblem } from './round-problem.ts'

const MOST_RANGES = 2048
/** Rows that are verified and kept in one go. */
const BATCH = 400

export interface Pulling {
  readonly signal: AbortSignal
  readonly progress: (rows: number) => void
}

/** Pulls the rows of these folders, keeping what came as it comes: stopped half-way, the rest is pulled by the next round. */
export async function pullAll(open: Open, wanted: readonly Wanted[], pulling: Pulling): Promise<{ copied: boolean; problem?: RoundProblem }> {
  let copied = false
  let left = wanted
  while (left.length > 0 && !pulling.signal.aborted) {
    const part = await pullPart(open, left.slice(0, MOST_RANGES), pulling)
    copied ||= part.copied
    if (part.problem) return { copied, problem: part.problem }
    const before = left.length
    const after = await stillWanted(open, left)
    // A server that serves nothing of what it says there is would keep us here for ever.
    if (part.rows === 0 && after.length === before) return { copied, problem: 'server-refused' }
    left = after
  }
  return { copied }
}

async function stillWanted(open: Open, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  const left: Wanted[] = []
  for (const { file, folder } of wanted) {
    const state = open.states.get(file)
    const at = state && folderOf(structuredClone(state), folder)
    if (at && at.seq < at.known) left.push({ file, folder, after: at.seq })
  }
  return Promise.resolve(left)
}

async function pullPart(open: Open, wanted: readonly Wanted[], pulling: Pulling): Promise<{ rows: number; copied: boolean; problem?: RoundProblem }> {
  const session = await sessionOf(open)
  if (!session.ok) return { rows: 0, copied: false, problem: session.code }
  const body: PullRequest = { v: 1, ranges: wanted.map(({ file, folder, after }) => ({ file: idBytes(file), folder, after })) }
  const reached = await reach(open.around.http, { method: 'POST', path: '/v1/pull', body, token: session.value.token, signal: pulling.signal })
  if (!reached.ok) return { rows: 0, copied: false, problem: reached.code }
  if (!reached.value.ok) {
    const refused = refusal((await bodyOf(reached.value)) ?? new Uint8Array())
    return { rows: 0, copied: false, problem: refused.ok ? 'server-refused' : refused.code }
  }
  let [rows, copied] = [0, false]
  let waiting: PullFrame[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    const frames = waiting
    waiting = []
    copied = (await open.turns.take(() => takeFrames(open, frames))) || copied
  }
  for await (const frame of framesOf(reached.value)) {
    if (!open.alive) break
    waiting.push(frame)
    rows += frame.rows.length
    pulling.progress(frame.rows.length)
    if (waiting.reduce((sum, one) => sum + one.rows.length, 0) >= BATCH) await flush()
  }
  await flush()
  return { rows, copied }
}

async function takeFrames(open: Open, frames: readonly PullFrame[]): Promise<boolean> {
  const taking = newTaking()
  let copied = false
  const byFolder = Map.groupBy(frames, (frame) => `${fileText(frame.file)}/${String(frame.folder)}`)
  for (const parts of byFolder.values()) {
    const [first] = parts
    if (!first) continue
    const file: FileId = fileText(first.file)
    const state = await takingState(open, taking, file)
    if (!state) continue
    copied = (await takeFolderRows(open, taking, file, state, first.folder, parts.flatMap((part) => part.rows))) || copied
  }
  await keepTaking(open, taking, 'relaxed')
  return copied
}

/** Frames of `u32 length ‖ CBOR`. A stream that is cut simply ends: what came whole is good. */
async function* framesOf(response: Response): AsyncGenerator<PullFrame> {
  if (!response.body) return
  const reader = response.body.getReader()
  let kept = new Uint8Array(0)
  for (;;) {
    const part = await reader.read().catch(() => ({ done: true as const, value: undefined }))
    if (part.done) return
    kept = joined(kept, part.value)
    while (kept.length >= 4) {
      const length = new DataView(kept.buffer, kept.byteOffset).getUint32(0)
      if (kept.length < 4 + length) break
      const frame = fromBytes(PullFrame, kept.slice(4, 4 + length))
      if (!frame) return
      yield frame
      kept = kept.subarray(4 + length)
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
