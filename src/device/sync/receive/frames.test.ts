import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBytes } from '#contract/codec.ts'
import type { PullFrame } from '#contract/sync.ts'
import { concat, own, u32 } from '#sealing/primitives/bytes.ts'
import { framesOf } from './frames.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(own)
const row = fc.record({
  seq: fc.integer({ min: 1, max: 9 }),
  segment: fc.uint8Array({ minLength: 250, maxLength: 900 }).map(own),
  receipt: bytes(190),
})
const frames = fc.array(
  fc.record({
    file: bytes(16),
    folder: fc.integer({ min: 0, max: 8 }),
    rows: fc.array(row, { maxLength: 3 }),
    done: fc.boolean(),
  }),
  { maxLength: 4 },
)
const sent = (given: readonly PullFrame[]) =>
  concat(...given.flatMap((frame) => [u32(toBytes(frame).length), toBytes(frame)]))

/** What is read where the network brings `whole` cut at these places. */
async function read(whole: Uint8Array<ArrayBuffer>, cuts: readonly number[]): Promise<PullFrame[]> {
  const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b)
  const parts = [...places, whole.length]
    .map((to, at) => whole.slice(places[at - 1] ?? 0, to))
    .filter((part) => part.length > 0)
  const got: PullFrame[] = []
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  for await (const frame of framesOf({ body })) got.push(frame)
  return got
}

describe('frames of a pull', () => {
  it('that is cut off anywhere end with the last that came whole', async () => {
    await fc.assert(
      fc.asyncProperty(frames, fc.nat(), fc.array(fc.nat(), { maxLength: 6 }), async (given, end, cuts) => {
        const whole = sent(given)
        const short = whole.slice(0, end % (whole.length + 1))
        const came = given.filter((_, at) => sent(given.slice(0, at + 1)).length <= short.length)
        expect(await read(short, cuts)).toEqual(came)
      }),
      { numRuns: 60 },
    )
  })

  it('of a form that is none, or of no length, end there', async () => {
    const one: PullFrame = { file: new Uint8Array(16), folder: 1, rows: [], done: true }
    const good = sent([one])
    expect(await read(concat(good, u32(3), Uint8Array.of(1, 2, 3), good), [])).toEqual([one])
    expect(await read(concat(good, u32(0), good), [4, 9])).toEqual([one])
  })

  it('are the same however the network cuts what brings them', async () => {
    await fc.assert(
      fc.asyncProperty(frames, fc.array(fc.nat(), { maxLength: 40 }), async (given, cuts) => {
        expect(await read(sent(given), cuts)).toEqual(given)
      }),
      { numRuns: 60 },
    )
  })
})
