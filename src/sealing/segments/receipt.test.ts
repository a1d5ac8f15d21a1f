import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundAgency, type Agency } from '../../../test/vectors/agency.ts'
import { bent } from '../../../test/vectors/bend.ts'
import { concat, randomBytes, type Bytes } from '../primitives/bytes.ts'
import { receiptKeyRecord } from '../directory/directory-record.ts'
import { extendDirectory } from '../directory/directory.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { newId } from '../primitives/id.ts'
import { buildReceipt, FIRST_HEAD, nextHead, verifyReceipt, type ReceiptBody } from './receipt.ts'
import { signChallenge, newChallenge, verifyChallenge } from '../members/session.ts'

let agency: Agency
let body: ReceiptBody
let receipt: Bytes
beforeAll(async () => {
  agency = await foundAgency()
  const segment = randomBytes(32)
  body = { org: agency.org, file: newId(), folder: 2, segment, seq: 1, head: await nextHead(FIRST_HEAD, segment), access: 1, directory: 10 }
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
    expect(await verifyReceipt(receipt, (await foundAgency()).directory)).toMatchObject({ ok: false, code: 'record-malformed' })
    expect(await verifyReceipt(receipt, agency.directory)).toEqual({ ok: true, value: body })
  })

  it('asks for the directory first where it speaks of a position that has not been reached', async () => {
    const ahead = await buildReceipt(agency.receiptKey, { ...body, directory: 11 })
    expect(await verifyReceipt(ahead, agency.directory)).toMatchObject({ ok: false, code: 'directory-behind' })
  })

  it('is held against the key of its own time', async () => {
    const key = await signingKey(randomBytes(32))
    const record = await receiptKeyRecord({ org: agency.org, head: agency.directory.head, signer: agency.asRoot }, { receiptKey: key.publicKey })
    const later = await extendDirectory(agency.directory, [record])
    if (!later.ok) throw new Error(later.code)
    expect(await verifyReceipt(receipt, later.value)).toMatchObject({ ok: true })
    expect(await verifyReceipt(await buildReceipt(key, body), later.value)).toMatchObject({ ok: false })
    expect(await verifyReceipt(await buildReceipt(key, { ...body, directory: 11 }), later.value)).toMatchObject({ ok: true })
    expect(await verifyReceipt(await buildReceipt(agency.receiptKey, { ...body, directory: 11 }), later.value)).toMatchObject({ ok: false })
  })

  it('carries the running hash of all that came before', async () => {
    const [first, second] = [randomBytes(32), randomBytes(32)]
    const head = await nextHead(await nextHead(FIRST_HEAD, first), second)
    expect(head).toEqual(await sha256(concat(await sha256(concat(new Uint8Array(32), first)), second)))
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
