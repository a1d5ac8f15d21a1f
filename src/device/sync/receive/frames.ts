import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { PullFrame } from '#contract/sync.ts'
import { concat } from '#sealing/primitives/bytes.ts'

/** Bytes of the number before a frame. */
const LENGTH = 4

/** Frames of `u32 length ‖ CBOR`. A stream that is cut ends early: the complete frames before are used. */
export async function* framesOf(response: Pick<Response, 'body'>): AsyncGenerator<PullFrame> {
  for await (const bytes of piecesOf(response)) {
    const frame = fromBytes(PullFrame, bytes)
    if (!frame) return
    yield frame
  }
}

/** The bytes after each length. Copied together only where the network delivered them in several parts: most are complete in one. */
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
