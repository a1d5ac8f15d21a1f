import { toBytes } from '#contract/codec.ts'
import { PullFrame, SyncAnswer } from '#contract/sync.ts'
import { CompareAnswer } from '#contract/compare.ts'
import type { Http } from '#device/platform/http.ts'
import { type LeftOut, type ListPath, listsIn, readAnswer, readFrames, without, writeFrames } from '../left-out.ts'

/** What one answer may leave out: an answer by its path, a list of it, all of it or the middle. */
export interface Loss {
  readonly path: '/v1/sync' | '/v1/pull' | '/v1/compare'
  readonly list: ListPath
  readonly what: LeftOut
}

/** Every list of every answer from which a device keeps what is in files. */
export const LOSSES: readonly Loss[] = (
  [
    ['/v1/sync', SyncAnswer],
    ['/v1/pull', PullFrame],
    ['/v1/compare', CompareAnswer],
  ] as const
).flatMap(([path, schema]) =>
  listsIn(schema).flatMap((list) => (['all of it', 'the middle'] as const).map((what) => ({ path, list, what }))),
)

/** Http that leaves out one part of one answer: the next one in which there is something of it to leave out. */
export interface LossyLine {
  readonly http: Http
  leaveOut(loss: Loss): void
  /** What was left out last, until it is mended. */
  leftOut(): Loss | null
  mend(): void
}

export function lossyLine(line: Http): LossyLine {
  let next: Loss | null = null
  let left: Loss | null = null
  const fetch = async (url: string, how: RequestInit): Promise<Response> => {
    const answer = await line.fetch(url, how)
    const loss = next
    if (!loss || !url.endsWith(loss.path) || !answer.ok) return answer
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const lossy = bytes.length === 0 ? undefined : lose(bytes, loss)
    if (lossy) {
      next = null
      left = loss
    }
    return new Response(lossy ?? bytes, { status: answer.status, headers: answer.headers })
  }
  return {
    http: { base: line.base, fetch },
    leaveOut: (loss) => (next = loss),
    leftOut: () => left,
    mend: () => {
      next = null
      left = null
    },
  }
}

function lose(bytes: Uint8Array, { path, list, what }: Loss): Uint8Array<ArrayBuffer> | undefined {
  if (path !== '/v1/pull') {
    const lossy = without(readAnswer(bytes), list, what)
    return lossy && toBytes(lossy)
  }
  const frames = readFrames(bytes)
  const at = frames.findIndex((frame) => without(frame, list, what) !== undefined)
  return at < 0 ? undefined : writeFrames(frames.map((frame, n) => (n === at ? without(frame, list, what) : frame)))
}
