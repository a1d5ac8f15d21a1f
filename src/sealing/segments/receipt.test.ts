import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundAgency, type Agency } from '../../../test/vectors/agency.ts'
import { bent } from '../../../test/vectors/bend.ts'
import { buildReceipt } from '../../../test/vectors/one-receipt.ts'
import { concat, randomBytes, u64 } from '../primitives/bytes.ts'
import { receiptKeyRecord } from '../directory/directory-record.ts'
import { extendDirectory } from '../directory/directory.ts'
import { sign, signingKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { newId } from '../primitives/id.ts'
import { buildReceipts, FIRST_HEAD, nextHead, verifyReceipt, verifyTaken, type ReceiptBody } from './receipt.ts'
import { nothingKnown } from './signed-tree.ts'
import { signChallenge, newChallenge, verifyChallenge } from '../members/session.ts'

let agency: Agency
const signing = (message: Bytes) => sign(agency.receiptKey, message)
let body: ReceiptBody
let receipt: Bytes

beforeAll(async () => {
  agency = await foundAgency()
  const segment = randomBytes(32)
  const stamped = { segment, access: 1, directory: 10 }
  body = { org: agency.org, file: newId(), folder: 2, seq: 1, head: nextHead(FIRST_HEAD, stamped), ...stamped }
  receipt = await buildReceipt(agency.receiptKey, body)
})

describe('a receipt', () => {
  it('is refused with any one bit changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(receipt.length * 8 - 1), async (bit) => {
        expect(await verifyReceipt(bent(receipt, bit), agency.directory)).toMatchObject({ ok: false })
      }),
      { numRuns: 200 },
    )
  })

  it('is refused from anybody but the server whose key the root certified', async () => {
    const forged = await buildReceipt(agency.arben.e, body)
    expect(await verifyReceipt(forged, agency.directory)).toMatchObject({ ok: false, code: 'signature-wrong' })
    expect(await verifyReceipt(receipt, (await foundAgency()).directory)).toMatchObject({
      ok: false,
      code: 'record-malformed',
    })
    expect(await verifyReceipt(receipt, agency.directory)).toEqual({ ok: true, value: body })
  })

  it('asks for the directory first where it speaks of a position that has not been reached', async () => {
    const ahead = await buildReceipt(agency.receiptKey, { ...body, directory: 11 })
    expect(await verifyReceipt(ahead, agency.directory)).toMatchObject({ ok: false, code: 'directory-behind' })
  })

  it('is held against the key of its own time', async () => {
    const key = await signingKey(randomBytes(32))
    const record = await receiptKeyRecord(
      { org: agency.org, head: agency.directory.head, signer: agency.asRoot },
      { receiptKey: key.publicKey },
    )
    const later = await extendDirectory(agency.directory, [record])
    if (!later.ok) throw new Error(later.code)
    expect(await verifyReceipt(receipt, later.value)).toMatchObject({ ok: true })
    expect(await verifyReceipt(await buildReceipt(key, body), later.value)).toMatchObject({ ok: false })
    expect(await verifyReceipt(await buildReceipt(key, { ...body, directory: 11 }), later.value)).toMatchObject({
      ok: true,
    })
    expect(
      await verifyReceipt(await buildReceipt(agency.receiptKey, { ...body, directory: 11 }), later.value),
    ).toMatchObject({ ok: false })
  })

  it('carries the running hash of all that came before, and of the positions it came at', async () => {
    const [first, second] = [randomBytes(32), randomBytes(32)]
    const head = nextHead(nextHead(FIRST_HEAD, { segment: first, access: 1, directory: 2 }), {
      segment: second,
      access: 3,
      directory: 4,
    })
    expect(head).toEqual(
      await sha256(concat(await sha256(concat(new Uint8Array(32), first, u64(1), u64(2))), second, u64(3), u64(4))),
    )
  })
})

describe('a receipt of a segment of our own, where the directory cannot be continued', () => {
  it('is refused as bytes, for another organisation, and from any key but the newest', async () => {
    expect(await verifyTaken(receipt.slice(1), agency.directory)).toMatchObject({ ok: false, code: 'record-malformed' })
    expect(await verifyTaken(receipt, (await foundAgency()).directory)).toMatchObject({
      ok: false,
      code: 'record-malformed',
    })
    const forged = await buildReceipt(agency.arben.e, body)
    expect(await verifyTaken(forged, agency.directory)).toMatchObject({ ok: false, code: 'signature-wrong' })
  })

  it('is accepted at a position that the directory has not reached', async () => {
    const ahead = { ...body, directory: 11 }
    expect(await verifyTaken(await buildReceipt(agency.receiptKey, ahead), agency.directory)).toEqual({
      ok: true,
      value: ahead,
    })
  })
})

describe('bytes that are no receipt', () => {
  it('are refused: cut short, of another suite, at no place, at a number that cannot be', async () => {
    const at = (offset: number, ...bytes: number[]) => {
      const other = receipt.slice()
      other.set(bytes, offset)
      return other
    }
    const never = Array<number>(8).fill(0xff)
    const nothing = Array<number>(8).fill(0)
    for (const bytes of [
      receipt.slice(0, 189),
      new Uint8Array(0),
      at(0, 0),
      at(4, 2),
      at(37, 9),
      at(70, ...nothing),
      at(70, ...never),
      at(110, ...nothing),
      at(118, ...never),
      at(5, 1, 2, 3),
    ]) {
      expect(await verifyReceipt(bytes, agency.directory)).toMatchObject({ ok: false, code: 'record-malformed' })
    }
  })
})

describe('the receipts of one request', () => {
  const bodies = (count: number): ReceiptBody[] =>
    Array.from({ length: count }, (_, at) => ({ ...body, segment: randomBytes(32), seq: at + 1 }))
  const part = (bytes: Bytes | undefined) => {
    if (!bytes) throw new Error('three were built')
    return { body: bytes.slice(0, 126), sig: bytes.slice(126, 190), way: bytes.slice(190) }
  }
  const whole = ({ body, sig, way }: ReturnType<typeof part>) => concat(body, sig, way)

  it('are refused in the place of another, on another’s way, or with a way that goes on', async () => {
    const [first, second, third] = (await buildReceipts(signing, bodies(3))).map(part)
    if (!first || !second || !third) throw new Error('three were built')
    const further = concat(third.way, Uint8Array.of(1), randomBytes(32))
    const bad = [
      { ...first, body: second.body },
      { ...first, way: third.way },
      { ...second, way: first.way },
      { ...third, way: further },
      { ...first, way: new Uint8Array(0) },
    ]
    const noWay = [first.way.slice(1), concat(Uint8Array.of(2), first.way.slice(1))].map((way) => ({ ...first, way }))
    for (const forged of [...bad, ...noWay])
      expect(await verifyReceipt(whole(forged), agency.directory)).toMatchObject({ ok: false, code: 'signature-wrong' })
    expect(await verifyReceipt(whole({ ...first, way: new Uint8Array(17 * 33) }), agency.directory)).toMatchObject({
      ok: false,
      code: 'record-malformed',
    })
  })

  it('stand each by itself under one signature, however many they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (count) => {
        const given = bodies(count)
        const built = await buildReceipts(signing, given)
        const known = nothingKnown()
        expect(await Promise.all(built.map((one) => verifyReceipt(one, agency.directory, known)))).toEqual(
          given.map((value) => ({ ok: true, value })),
        )
        expect(known.signatures.size).toBe(1)
      }),
      { numRuns: 15 },
    )
  })

  it('say nothing for a forged one that comes with them', async () => {
    const built = await buildReceipts(signing, bodies(4))
    const known = nothingKnown()
    for (const one of built) expect(await verifyReceipt(one, agency.directory, known)).toMatchObject({ ok: true })
    expect(await verifyReceipt(bent(built[2] ?? receipt, 300), agency.directory, known)).toMatchObject({ ok: false })
    expect(await verifyReceipt(await buildReceipt(agency.arben.e, body), agency.directory, known)).toMatchObject({
      ok: false,
    })
  })
})

describe('a device that signs in', () => {
  it('answers this one challenge, for itself, to this organisation', async () => {
    const { org, drita, besa } = agency
    const challenge = newChallenge()
    const asked = { org, device: drita.device, challenge }
    const sig = await signChallenge({ ...asked, deviceKey: drita.deviceKey })
    const publicKey = drita.deviceKey.publicKey
    expect(await verifyChallenge({ ...asked, publicKey, sig, challenge: newChallenge() })).toBe(false)
    expect(await verifyChallenge({ ...asked, publicKey, sig, device: besa.device })).toBe(false)
    expect(await verifyChallenge({ ...asked, publicKey, sig, org: newId() })).toBe(false)
    expect(await verifyChallenge({ ...asked, publicKey: besa.deviceKey.publicKey, sig })).toBe(false)
    expect(await verifyChallenge({ ...asked, publicKey, sig })).toBe(true)
  })
})
