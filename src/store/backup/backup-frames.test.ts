import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toBytes } from '#contract/codec.ts'
import { frame, framesIn } from './backup-frames.ts'

const Row = z.strictObject({ n: z.number() })
const LONGEST = 256 * 1024 * 1024

async function read(...chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const value of framesIn(Readable.from(chunks), Row)) found.push(value)
  return found
}
const framed = (...rows: readonly unknown[]) => Buffer.concat(rows.map((row) => frame(toBytes(row))))
const lengthOnly = (length: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

describe('the frames of a backup', () => {
  it('end at a frame of another shape, with what stands behind it', async () => {
    expect(await read(framed({ n: 1 }, { other: 2 }, { n: 3 }))).toEqual([{ n: 1 }, undefined])
  })

  it('end at an empty frame, and at one longer than any that is written', async () => {
    expect(await read(lengthOnly(0))).toEqual([undefined])
    expect(await read(lengthOnly(LONGEST + 1), framed({ n: 1 }))).toEqual([undefined])
  })

  it('leave out a last frame that is cut short, however long it says it is', async () => {
    expect(await read(lengthOnly(LONGEST))).toEqual([])
    expect(await read(framed({ n: 1 }, { n: 2 }).subarray(0, -1))).toEqual([{ n: 1 }])
  })

  it('are the same wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (numbers, sizes) => {
          const rows = numbers.map((n) => ({ n }))
          const whole = framed(...rows)
          const chunks: Uint8Array[] = []
          for (let [at, n] = [0, 0]; at < whole.length; at += chunks.at(-1)?.length ?? 1, n += 1)
            chunks.push(whole.subarray(at, at + (sizes[n % sizes.length] ?? 1)))
          expect(await read(...chunks)).toEqual(rows)
        },
      ),
      { numRuns: 30 },
    )
  })
})
