import type { Bytes } from '#bytes.ts'
import { describe, expect, it } from 'vitest'
import { entries, plan, segment } from '../../../test/vectors/besas-segment.ts'
import { concat, own, u32, u8, utf8 } from '../primitives/bytes.ts'
import { sha256 } from '../primitives/hash.ts'
import { dropEntry, hashOf, keepEntry, MOST_ENTRIES, NO_SEGMENT, parseSegment, sealSegment } from './segment.ts'
import { MOST_STEPS, STEP } from './signed-tree.ts'

const MOST = Number.MAX_SAFE_INTEGER
const u64 = (value: number): Bytes => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}
const zeros = (length: number): Bytes => new Uint8Array(length)

interface Form {
  readonly folder: number
  readonly epoch: number
  readonly first: number
  readonly last: number
  readonly seen: number
  readonly count: number
  readonly steps: number
  /** Length of the ciphertext of each entry. */
  readonly length: number
  readonly behind: number
}

/** Bytes in the form of a segment, which nobody signed. */
function formed(over: Partial<Form>): Bytes {
  const { folder, epoch, first, last, seen, count, steps, length, behind }: Form = {
    ...{ folder: 1, epoch: 1, first: 1, last: 1, seen: 0, count: 1, steps: 0, length: 0, behind: 0 },
    ...over,
  }
  return concat(
    ...[own(utf8('HWS1')), u8(1), zeros(32), u8(folder), u32(epoch), zeros(16), u64(first), u64(last), zeros(32)],
    ...[u64(seen), u32(count).subarray(2), zeros(32 * count), zeros(64), u8(steps), zeros(STEP * steps)],
    ...Array.from({ length: count }, () => concat(u32(length), zeros(length))),
    zeros(behind),
  )
}

describe('the form of a segment', () => {
  it.each<[string, Partial<Form>, boolean]>([
    ['the first folder', { folder: 0 }, true],
    ['the last folder', { folder: 8 }, true],
    ['a folder that is none', { folder: 9 }, false],
    ['no epoch', { epoch: 0 }, false],
    ['no first number', { first: 0, last: 0 }, false],
    ['the last number that can be counted', { first: MOST, last: MOST }, true],
    ['a number beyond it', { first: MOST + 1, last: MOST + 1 }, false],
    ['the greatest sequence seen', { seen: MOST }, true],
    ['a sequence beyond it', { seen: MOST + 1 }, false],
    ['no entry', { last: 0, count: 0 }, false],
    ['512 entries', { last: 512, count: 512 }, true],
    ['an entry more', { last: 513, count: 513 }, false],
    ['fewer entries than it counts', { last: 3, count: 2 }, false],
    ['more entries than it counts', { last: 3, count: 4 }, false],
    ['a way of sixteen steps', { steps: MOST_STEPS }, true],
    ['a step more', { steps: MOST_STEPS + 1 }, false],
    ['the shortest ciphertext', { length: 284 }, true],
    ['a byte less', { length: 283 }, false],
    ['a byte behind it', { behind: 1 }, false],
  ])('with %s (%o): %s', (_, over, ok) => {
    expect(parseSegment(formed(over)).ok).toBe(ok)
  })

  it('ends with its last ciphertext, and none is cut short', () => {
    const whole = formed({ length: 300 })
    expect(parseSegment(whole).ok).toBe(true)
    for (const cut of [1, 299, 300, 301, 304]) expect(parseSegment(whole.slice(0, -cut)).ok).toBe(false)
    expect(parseSegment(concat(whole.slice(0, -304), u32(301), zeros(300))).ok).toBe(false)
  })
})

describe('an entry of a segment', () => {
  it('has its hash in the header, and another number has none', async () => {
    expect([hashOf(segment, 6), hashOf(segment, 10)]).toEqual([undefined, undefined])
    for (const [at, number] of [7, 8, 9].entries())
      expect(hashOf(segment, number)).toEqual(await sha256(segment.ciphertexts[at] ?? zeros(0)))
  })

  it('is dropped, or kept alone, only where the segment holds it', () => {
    for (const number of [6, 10]) {
      expect(() => dropEntry(segment, number)).toThrow(RangeError)
      expect(() => keepEntry(segment, number)).toThrow(RangeError)
    }
    const left = (bytes: Bytes) => {
      const read = parseSegment(bytes)
      return read.ok && read.value.ciphertexts.map((one) => one !== null)
    }
    expect([7, 8, 9].map((number) => left(dropEntry(segment, number)))).toEqual([
      [false, true, true],
      [true, false, true],
      [true, true, false],
    ])
    expect([7, 9].map((number) => left(keepEntry(segment, number)))).toEqual([
      [true, false, false],
      [false, false, true],
    ])
  })
})

describe('a segment that is sealed', () => {
  const few = { ...plan, entries: [own(utf8('one'))] }

  it.each<[string, object]>([
    ['no entry', { entries: [] }],
    ['an entry too many', { entries: Array.from({ length: MOST_ENTRIES + 1 }, () => zeros(0)) }],
    ['a folder that is none', { folder: 9 }],
    ['an id that is too short', { device: zeros(15) }],
    ['a hash that is too long', { prev: zeros(33) }],
  ])('is refused with %s', async (_, over) => {
    await expect(sealSegment({ ...few, ...over })).rejects.toThrow(RangeError)
  })

  it('holds 512 entries, in the last folder', async () => {
    const most = { ...few, folder: 8, prev: NO_SEGMENT, entries: Array.from({ length: MOST_ENTRIES }, () => zeros(0)) }
    expect((await sealSegment(most)).last).toBe(plan.first + MOST_ENTRIES - 1)
  })

  it('is sealed with the nonces that a test vector gives, and otherwise with others each time', async () => {
    const nonces = [zeros(12).fill(1), zeros(12).fill(2), zeros(12).fill(3)]
    const given = await sealSegment({ ...plan, nonces })
    expect(given.ciphertexts.map((one) => one.slice(0, 12))).toEqual(nonces)
    const [once, again] = [await sealSegment(plan), await sealSegment(plan)]
    expect(once.ciphertexts).toHaveLength(entries.length)
    expect(once.ciphertexts).not.toEqual(again.ciphertexts)
  })
})
