import { describe, expect, it } from 'vitest'
import { mistyped } from '../../../test/vectors/mistyped.ts'
import { concat, hex, randomBytes } from '../primitives/bytes.ts'
import { toCbor } from '../primitives/cbor.ts'
import { hpkeSeal, newRecipientKey } from '../primitives/hpke.ts'
import { newId } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'
import { openMessage, outputProof, SEALED_MESSAGE, sealMessage, tokenOf, TOKENS, type Message } from './message.ts'
import {
  newNetworkSeed,
  networkInput,
  networkSecret,
  openCard,
  readNetworkCode,
  sealCard,
  serverKeyPrint,
  writeNetworkCode,
} from './network-secret.ts'

const [x, stranger] = [await newRecipientKey(), await newRecipientKey()]
const envelope = { from: newId(), to: newId(), message: newId() }
const ask: Message = {
  is: 'ask',
  ask: newId(),
  why: 'tracing',
  basis: 'consent',
  tokens: Array.from({ length: TOKENS }, () => randomBytes(32)),
}
const answer: Message = { is: 'answer', ask: newId(), answer: 'no', proof: randomBytes(32) }

describe('a message between contact points', () => {
  it('opens for nobody else, from nobody else, under no other number', async () => {
    const sealed = await sealMessage(x.publicKey, envelope, ask)
    expect(await openMessage(stranger.privateKey, envelope, sealed)).toBeUndefined()
    for (const wrong of [{ from: newId() }, { to: newId() }, { message: newId() }])
      expect(await openMessage(x.privateKey, { ...envelope, ...wrong }, sealed)).toBeUndefined()
    expect(await openMessage(x.privateKey, envelope, sealed)).toEqual(ask)
  })

  it('is not read from bytes that were cut, lengthened or changed', async () => {
    const sealed = await sealMessage(x.publicKey, envelope, answer)
    for (const at of [0, 31, 32, 500, sealed.length - 1])
      expect(
        await openMessage(
          x.privateKey,
          envelope,
          sealed.map((byte, n) => (n === at ? byte ^ 1 : byte)),
        ),
      ).toBeUndefined()
    for (const wrong of [
      sealed.slice(0, -1),
      new Uint8Array([...sealed, 0]),
      new Uint8Array(0),
      randomBytes(SEALED_MESSAGE),
    ])
      expect(await openMessage(x.privateKey, envelope, wrong)).toBeUndefined()
  })

  it('is not read where it says more than it holds, or holds anything behind what it says', async () => {
    const { from, to, message } = envelope
    const plain = toCbor(answer)
    const opened = async (said: number, behind: number) => {
      const padded = concat(Uint8Array.of(said >> 8, said & 0xff), plain, new Uint8Array(1_022 - plain.length))
      padded[padded.length - 1] = behind
      const sealed = await hpkeSeal(x.publicKey, padded, labelled('network-message', from, to, message))
      expect(sealed).toHaveLength(SEALED_MESSAGE)
      return openMessage(x.privateKey, envelope, sealed)
    }
    expect(await opened(plain.length, 0)).toEqual(answer)
    expect(await opened(plain.length, 1)).toBeUndefined()
    expect(await opened(plain.length - 1, 0)).toBeUndefined()
    for (const said of [1_022, 1_023, 65_535]) expect(await opened(said, 0)).toBeUndefined()
  })

  it('has one length, whatever it says', async () => {
    expect([
      (await sealMessage(x.publicKey, envelope, ask)).length,
      (await sealMessage(x.publicKey, envelope, answer)).length,
    ]).toEqual([SEALED_MESSAGE, SEALED_MESSAGE])
  })

  it('has no place for a name: what is not one of its fields is refused', async () => {
    const told = { ...answer, called: 'Ana' }
    expect(await openMessage(x.privateKey, envelope, await sealMessage(x.publicKey, envelope, told))).toBeUndefined()
  })

  it('tells a child by tokens that are others in each ask, and a proof that no token gives', () => {
    const output = randomBytes(64)
    const [one, two] = [newId(), newId()]
    expect(
      new Set([tokenOf(one, output), tokenOf(two, output), outputProof(one, output), outputProof(two, output)].map(hex))
        .size,
    ).toBe(4)
  })
})

describe('what the agencies of a network share', () => {
  it('is carried in a code that is refused when mistyped, and leads to the secret', async () => {
    const code = { seed: new Uint8Array(16).fill(7), serverKey: serverKeyPrint(new Uint8Array(32).fill(9)) }
    const text = await writeNetworkCode(code)
    expect(await readNetworkCode(text)).toMatchObject({ ok: true, value: code })
    expect(await readNetworkCode(text.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true })
    expect(await readNetworkCode(text.slice(0, -5))).toMatchObject({ code: 'code-mistyped' })
    expect(await readNetworkCode(mistyped(text))).toMatchObject({ code: 'code-mistyped' })
  })

  it('makes inputs that without it nobody can make, all of one length', async () => {
    const [a, b] = [await networkSecret(newNetworkSeed()), await networkSecret(newNetworkSeed())]
    expect(hex(networkInput(a, 'krt|born 671'))).not.toBe(hex(networkInput(b, 'krt|born 671')))
    expect([networkInput(a, ''), networkInput(a, 'k'.repeat(999))].map(({ length }) => length)).toEqual([32, 32])
  })

  it('closes a card to the server, which can neither read it nor put another agency’s in its place', async () => {
    const [secret, agency] = [await networkSecret(newNetworkSeed()), newId()]
    const card = { called: 'House of the River', reach: '+355 69 000', x: x.publicKey, publicKey: randomBytes(32) }
    const sealed = await sealCard(secret, agency, card)
    expect(await openCard(secret, agency, sealed)).toEqual(card)
    expect(await openCard(secret, newId(), sealed)).toBeUndefined()
    expect(await openCard(await networkSecret(newNetworkSeed()), agency, sealed)).toBeUndefined()
  })
})
