import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bent } from '../../../test/vectors/bend.ts'
import { concat, own, randomBytes, u8, utf8 } from '../primitives/bytes.ts'
import { sha256 } from '../primitives/hash.ts'
import { sign } from '../primitives/ed25519.ts'
import { isLeafSigned, type KnownSignatures, MOST_STEPS, nothingKnown, signedText } from './signed-tree.ts'
import {
  followsOn,
  isSegmentSigned,
  parseSegment,
  type SealedSegment,
  sealSegment,
  segmentId,
  signSegments,
  type Segment,
} from './segment.ts'
import { plan, parsed, agency, isRefused, built } from '../../../test/vectors/besas-segment.ts'

describe('the segments of one request', () => {
  /** `count` segments of one device in one chain, under one signature. */
  async function signedTogether(count: number): Promise<readonly Segment[]> {
    const sealed: SealedSegment[] = []
    for (let at = 0; at < count; at++)
      sealed.push(
        await sealSegment({
          ...plan,
          first: 7 + at,
          prev: sealed.at(-1)?.id ?? plan.prev,
          entries: [utf8(`the ${String(at)}th`)],
        }),
      )
    return (await signSegments(plan.deviceKey, sealed)).map(parsed)
  }
  const stands = async (one: Segment, known?: KnownSignatures) =>
    isSegmentSigned(one, await segmentId(one), agency.besa.deviceKey.publicKey, known)
  const withWay = (one: Segment, way: Bytes) =>
    concat(
      one.bytes.subarray(0, 116 + 32 + 64),
      u8(way.length / 33),
      way,
      one.bytes.subarray(116 + 32 + 65 + one.way.length),
    )

  it('are refused on another’s way, with a way that goes on, ends early, turns, or is none', async () => {
    const [first, second, third] = await signedTogether(3)
    if (!first || !second || !third) throw new Error('three were signed')
    const turned = own(second.way)
    turned[0] = (turned[0] ?? 0) ^ 1
    for (const forged of [
      withWay(first, third.way),
      withWay(first, second.way),
      withWay(first, new Uint8Array(0)),
      withWay(third, concat(third.way, u8(1), randomBytes(32))),
      withWay(second, turned),
      withWay(second, concat(u8(2), second.way.slice(1))),
    ]) {
      expect(await stands(parsed(forged))).toBe(false)
      expect(await isRefused(forged)).toBe(true)
    }
    expect(parseSegment(withWay(first, new Uint8Array(33 * 17))).ok).toBe(false)
    expect(parseSegment(withWay(first, new Uint8Array(33 * 16))).ok).toBe(true)
  })

  it('are refused with any one bit of one changed, the way included', async () => {
    const small = (await signedTogether(5))[2]
    if (!small) throw new Error('five were signed')
    await fc.assert(
      fc.asyncProperty(fc.nat(small.bytes.length * 8 - 1), async (bit) => {
        expect(await isRefused(bent(small.bytes, bit))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('stand each by itself under one signature, however many they are, and go on from one to the next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (count) => {
        const segments = await signedTogether(count)
        const known = nothingKnown()
        expect(await Promise.all(segments.map((one) => stands(one, known)))).toEqual(Array(count).fill(true))
        expect(known.signatures.size).toBe(1)
        for (const one of segments) expect(await isRefused(one.bytes)).toBe(false)
        for (const [at, one] of segments.entries())
          if (at > 0)
            expect(followsOn(one, { last: one.first - 1, id: await segmentId(segments[at - 1] ?? one) })).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  it('say nothing for a forged one that comes with them, nor for one that another device signed', async () => {
    const segments = await signedTogether(4)
    const known = nothingKnown()
    for (const one of segments) expect(await stands(one, known)).toBe(true)
    const third = segments[2]
    if (!third) throw new Error('four were signed')
    const [inHeader, inSignature] = [110, 116 + 32 + 10].map((byte) => parsed(bent(third.bytes, 8 * byte)))
    for (const forged of [inHeader, inSignature, await built({ ...plan, deviceKey: agency.drita.deviceKey })])
      expect(forged && (await stands(forged, known))).toBe(false)
    expect(await isSegmentSigned(third, await segmentId(third), agency.drita.deviceKey.publicKey, known)).toBe(false)
  })

  it('do not pass for a node above them: what stands in the tree is hashed apart', async () => {
    const [first, second] = await signedTogether(2)
    if (!first || !second) throw new Error('two were signed')
    const node = await sha256(concat(u8(1), await segmentId(first), await segmentId(second)))
    expect(await isSegmentSigned({ ...first, way: new Uint8Array(0) }, node, agency.besa.deviceKey.publicKey)).toBe(
      true,
    )
    expect(await segmentId(first)).not.toEqual(await sha256(concat(u8(1), first.bytes.slice(0, 148))))
    expect(await segmentId(first)).toEqual(await sha256(concat(u8(0), first.bytes.slice(0, 148))))
  })
})

describe('a path from a leaf to the root', () => {
  const leaf = new Uint8Array(32).fill(1)
  /** A path of this many nodes from the left, and the signature over the root to which it leads. */
  async function signedAfter(steps: number) {
    const beside = new Uint8Array(32).fill(2)
    const way = concat(...Array.from({ length: steps }, () => concat(u8(0), beside)))
    let root: Bytes = leaf
    for (let step = 0; step < steps; step += 1) root = await sha256(concat(u8(1), beside, root))
    return {
      what: 'segment' as const,
      hash: leaf,
      way,
      signature: await sign(plan.deviceKey, signedText('segment', root)),
    }
  }
  const stands = (of: Awaited<ReturnType<typeof signedAfter>>) => isLeafSigned(of, plan.deviceKey.publicKey)

  it('is refused with a part of a step, and with more steps than a request has leaves', async () => {
    const one = await signedAfter(1)
    expect(await stands({ ...one, way: concat(one.way, u8(0)) })).toBe(false)
    expect(await stands({ ...one, way: own(one.way.subarray(0, 32)) })).toBe(false)
    expect(await stands(await signedAfter(MOST_STEPS + 1))).toBe(false)
  })

  it('may be empty, and as long as that of the largest request', async () => {
    expect(await stands(await signedAfter(0))).toBe(true)
    expect(await stands(await signedAfter(MOST_STEPS))).toBe(true)
  })
})
