import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { PullFrame } from '#contract/sync.ts'
import { concat } from '#sealing/primitives/bytes.ts'

/** Of the number that stands before a frame. */
const LENGTH = 4

/** Frames of `u32 length ‖ CBOR`. A stream that is cut simply ends: what came whole is good. */
export async function* framesOf(response: Pick<Response, 'body'>): AsyncGenerator<PullFrame> {
  for await (const bytes of piecesOf(response)) {
    const frame = fromBytes(PullFrame, bytes)
    if (!frame) return
    yield frame
  }
}

/** What stands behind each length. Joined only where it came in several parts: most lie whole in what the network brought. */
async function* piecesOf(response: Pick<Response, 'body'>): AsyncGenerator<Bytes> {
  if (!response.body) return
  const reader = response.body.getReader()
  let parts: Bytes[] = []
  let [held, needed, isLength] = [0, LENGTH, true]
  for (;;) {
    const part = await reader.read().catch(() => ({ done: true as const, value: undefined }))
    if (part.done) return
    for (let at = 0; at < part.value.length; ) {
      const piece = part.value.subarray(at, at + needed - held)
      parts.push(piece)
      held += piece.length
      at += piece.length
      if (held < needed) break
      const [only] = parts
      const whole = only && parts.length === 1 ? only : concat(...parts)
      ;[parts, held] = [[], 0]
      if (isLength) needed = new DataView(whole.buffer, whole.byteOffset).getUint32(0)
      else {
        yield whole
        needed = LENGTH
      }
      isLength = !isLength
    }
  }
}
