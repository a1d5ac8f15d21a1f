import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bent } from '../../../test/vectors/bend.ts'
import { speaking2 } from '../../../test/vectors/agency.ts'
import { CARD, CARE, openedFile, place, rotated, taken } from '../../../test/vectors/case-file.ts'
import { buildSegment } from '../../../test/vectors/one-segment.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { concat, own, randomBytes, u32, u64, utf8 } from '../primitives/bytes.ts'
import { barredRecord } from '../access/access-record.ts'
import { deviceRevokedRecord, memberRemovedRecord } from '../directory/directory-record.ts'
import { extendDirectory } from '../directory/directory.ts'
import { newId } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'
import { pad, paddedLength, unpad } from '../primitives/padding.ts'
import { checkSegment } from './segment-standing.ts'
import {
  dropEntry,
  followsOn,
  NO_SEGMENT,
  openSegment,
  parseSegment,
  segmentId,
  verifySegment,
  type Segment,
} from './segment.ts'
import {
  plan,
  isRefused,
  segment,
  agency,
  built,
  parsed,
  entries,
  open,
  type Plan,
} from '../../../test/vectors/besas-segment.ts'

describe('a segment is refused', () => {
  it('with any one bit of it changed', async () => {
    const small = await buildSegment({ ...plan, entries: [utf8('one')] })
    await fc.assert(
      fc.asyncProperty(fc.nat(small.bytes.length * 8 - 1), async (bit) => {
        expect(await isRefused(bent(small.bytes, bit))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('cut short anywhere, or with something behind it', () => {
    fc.assert(
      fc.property(fc.nat(segment.bytes.length - 1), (length) => {
        expect(parseSegment(segment.bytes.slice(0, length)).ok).toBe(false)
      }),
    )
    expect(parseSegment(concat(segment.bytes, new Uint8Array(1))).ok).toBe(false)
    expect(parseSegment(own(utf8('HWS1'))).ok).toBe(false)
  })

  it('as bytes of chance', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }).map(own), (bytes) => {
        expect(parseSegment(bytes).ok).toBe(false)
        expect(parseSegment(concat(segment.bytes.slice(0, 5), bytes)).ok).toBe(false)
      }),
    )
  })

  it('under the key of another device', async () => {
    expect(await verifySegment(segment, agency.drita.deviceKey.publicKey)).toBe(false)
    expect(await verifySegment(segment, agency.besa.deviceKey.publicKey)).toBe(true)
  })

  it('with a number, folder or epoch that cannot be', async () => {
    const header = segment.bytes
    const at = (offset: number, bytes: Uint8Array) => {
      const other = header.slice()
      other.set(bytes, offset)
      return parseSegment(other).ok
    }
    expect([
      at(4, Uint8Array.of(2)),
      at(37, Uint8Array.of(9)),
      at(38, u32(0)),
      at(58, u64(8)),
      at(66, u64(10)),
      at(114, Uint8Array.of(0, 0)),
    ]).toEqual(Array(6).fill(false))
    await expect(buildSegment({ ...plan, entries: [] })).rejects.toThrow(RangeError)
    await expect(buildSegment({ ...plan, entries: Array<Bytes>(513).fill(new Uint8Array(1)) })).rejects.toThrow(
      RangeError,
    )
  })
})

describe('a ciphertext', () => {
  it('does not open in another organisation, file, folder, epoch, device or at another number', async () => {
    const there = await Promise.all(
      [{ org: newId() }, { file: newId() }, { folder: CARD }, { epoch: 2 }, { device: newId() }, { first: 8 }].map(
        (place) => built({ ...plan, ...place }),
      ),
    )
    for (const other of there) {
      const pasted: Segment = { ...other, ciphertexts: segment.ciphertexts }
      expect(await openSegment(pasted, plan.folderKey)).toMatchObject({ ok: false, code: 'not-authentic' })
      expect((await openSegment(other, plan.folderKey)).ok).toBe(true)
    }
  })

  it('does not open in the place of its neighbour, or with another key', async () => {
    const [first, second, third] = segment.ciphertexts
    expect(
      await openSegment({ ...segment, ciphertexts: [second ?? null, first ?? null, third ?? null] }, plan.folderKey),
    ).toMatchObject({ ok: false, detail: { number: 7 } })
    expect(await openSegment(segment, randomBytes(32))).toMatchObject({ ok: false })
  })

  it('of one entry can be dropped: signature, hash and chain still hold, the others still open', async () => {
    const dropped = parsed(dropEntry(segment, 8))
    expect(await segmentId(dropped)).toEqual(await segmentId(segment))
    expect(await verifySegment(dropped, agency.besa.deviceKey.publicKey)).toBe(true)
    expect(await openSegment(dropped, plan.folderKey)).toEqual({
      ok: true,
      value: [
        { number: 7, plaintext: entries[0] },
        { number: 8, dropped: true },
        { number: 9, plaintext: entries[2] },
      ],
    })
    expect(() => dropEntry(segment, 6)).toThrow(RangeError)
  })

  it('tells of its length only the step of PADMÉ, at least 256 bytes', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (length) => {
        const padded = paddedLength(length)
        expect(padded).toBeGreaterThanOrEqual(Math.max(length, 256))
        expect(padded).toBeLessThanOrEqual(Math.max(256, length * 1.12))
        expect(paddedLength(padded)).toBe(padded)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }).map(own), (bytes) => {
        expect(unpad(pad(bytes))).toEqual(bytes)
      }),
    )
    expect(unpad(concat(pad(utf8('x')), new Uint8Array(16)))).toBeUndefined()
    expect(unpad(bent(pad(utf8('x')), 2000))).toBeUndefined()
  })

  it('opens for whoever follows the words of the specification', async () => {
    const aad = labelled('entry', segment.bytes.slice(0, 58), u64(7))
    const padded = await aesGcmOpen(plan.folderKey, segment.ciphertexts[0] ?? new Uint8Array(), aad)
    expect(padded).toHaveLength(256)
    const again = await aesGcmSeal(
      plan.folderKey,
      padded ?? new Uint8Array(),
      aad,
      segment.ciphertexts[0]?.slice(0, 12),
    )
    expect(again).toEqual(own(segment.ciphertexts[0] ?? new Uint8Array()))
  })
})

describe('the chain of a device', () => {
  it('goes on with the next number and the id of the segment before, and nothing else', async () => {
    const id = await segmentId(segment)
    const next = await built({ ...plan, first: 10, prev: id })
    expect(followsOn(next, { last: 9, id })).toBe(true)
    expect(followsOn(next, { last: 8, id })).toBe(false)
    expect(followsOn(next, { last: 9, id: randomBytes(32) })).toBe(false)
    expect(followsOn(next, undefined)).toBe(false)
    expect(followsOn(await built({ ...plan, first: 1, prev: NO_SEGMENT }), undefined)).toBe(true)
  })
})

describe('whether a segment stands', () => {
  it('is asked of device, right, epoch and erasure', async () => {
    const { directory, mira, drita, arben } = agency
    const { access } = open
    const of = async (change: Partial<Plan>) => checkSegment(await built({ ...plan, ...change }), { directory, access })
    expect(await of({})).toBeUndefined()
    expect(await of({ device: drita.device })).toBeUndefined()
    expect(await of({ device: newId() })).toBe('author-unknown')
    expect(await of({ device: mira.device })).toBe('not-entitled')
    expect(await of({ device: arben.device })).toBe('not-entitled')
    expect(await of({ folder: CARD })).toBe('not-entitled')
    expect(await of({ epoch: 2 })).toBe('epoch-unknown')
    expect(await of({ file: newId() })).toBe('header-wrong')
    expect(await of({ org: newId() })).toBe('header-wrong')
    expect(
      checkSegment(segment, { directory, access: { ...access, erased: { seq: 2, by: [drita.member, arben.member] } } }),
    ).toBe('file-erased')
  })

  it('asks for a new key where somebody was barred who holds this one, of everybody and at every later stamp', async () => {
    const speaking = await speaking2(agency)
    const { directory, drita, besa, arben, org } = speaking
    const file = await openedFile(speaking, drita, [
      [drita, { [CARD]: 'keep', [CARE]: 'keep' }],
      [besa, { [CARD]: 'read', [CARE]: 'write' }],
      [arben, { [CARD]: 'read' }],
    ])
    const barred = await barredRecord(place(speaking, file.access, file.file, drita), besa)
    const without = { ...file, access: await taken(file.access, barred, speaking, file.file) }
    const by = (person: typeof besa, epoch = 1) =>
      built({ ...plan, org, file: file.file, device: person.device, deviceKey: person.deviceKey, epoch })
    expect(checkSegment(await by(besa), { directory, access: without.access })).toBe('not-entitled')
    expect(checkSegment(await by(drita), { directory, access: without.access })).toBe('turn-first')
    const turned = await rotated(speaking, without, drita, [CARE], [])
    expect(checkSegment(await by(drita), { directory, access: turned.access })).toBe('epoch-stale')
    expect(checkSegment(await by(drita, 2), { directory, access: turned.access })).toBeUndefined()
    expect(checkSegment(await by(besa, 2), { directory, access: turned.access })).toBe('not-entitled')
    for (const [access, told] of [
      [1, undefined],
      [2, 'turn-first'],
      [3, 'epoch-stale'],
    ] as const) {
      const at = { directory: directory.head.seq, access }
      expect(checkSegment(await by(drita), { directory, access: turned.access, at })).toBe(told)
    }
  })

  it('is for ever what it was at its stamp, whatever came later', async () => {
    const { directory, drita, besa, arben, org } = agency
    const at = { directory: directory.head.seq, access: 1 }
    const turned = await rotated(agency, open, drita, [CARD, CARE], [besa])
    expect(checkSegment(segment, { directory, access: turned.access })).toBe('not-entitled')
    expect(checkSegment(await built({ ...plan, device: drita.device }), { directory, access: turned.access })).toBe(
      'epoch-stale',
    )
    expect(checkSegment(segment, { directory, access: turned.access, at })).toBeUndefined()
    for (const record of [
      deviceRevokedRecord({ org, head: directory.head, signer: arben.asMember }, besa),
      memberRemovedRecord({ org, head: directory.head, signer: arben.asMember }, besa),
    ]) {
      const later = await extendDirectory(directory, [await record])
      if (!later.ok) throw new Error(later.code)
      expect(checkSegment(segment, { directory: later.value, access: open.access })).toBe('author-revoked')
      expect(checkSegment(segment, { directory: later.value, access: open.access, at })).toBeUndefined()
    }
    expect(checkSegment(segment, { directory, access: open.access, at: { directory: 3, access: 1 } })).toBe(
      'author-unknown',
    )
    expect(checkSegment(segment, { directory, access: open.access, at: { directory: 10, access: 2 } })).toBe(
      'not-entitled',
    )
  })
})
