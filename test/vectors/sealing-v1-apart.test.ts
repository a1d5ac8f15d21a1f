import { readFileSync } from 'node:fs'
import { ed25519, ristretto255_hasher, x25519 } from '@noble/curves/ed25519.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { readPacket } from '#device/packets/packet.ts'
import { evidenceHousehold, evidenceId, networkHandle } from '#sealing/access/derived-ids.ts'
import { verifyCarriedOut } from '#sealing/access/erasure.ts'
import { verifyReleaseLine } from '#sealing/members/release-line.ts'
import { openMessage, outputProof, tokenOf } from '#sealing/network/message.ts'
import {
  networkInput,
  networkSecret,
  openCard,
  readNetworkCode,
  serverKeyPrint,
} from '#sealing/network/network-secret.ts'
import { oprfKey } from '#sealing/network/oprf.ts'
import { hex, utf8 } from '#sealing/primitives/bytes.ts'
import { openUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { cbor, digest, field, hkdf, integer, join, openGcm, openHpke, readCode, unhex } from './by-the-book.ts'
import { bytes } from './read.ts'
import { sealingVectors } from './sealing-v1-shape.ts'

const { apart, network, directory } = sealingVectors.parse(
  JSON.parse(readFileSync(new URL('sealing-v1.json', import.meta.url), 'utf8')),
)
const org = bytes(apart.org)

describe('by the words of the specification alone, with other primitives', () => {
  const isSigned = (sig: string, text: Uint8Array, key: string) =>
    ed25519.verify(unhex(sig), text, unhex(key), { zip215: false })

  it('§6 and §12 what a device says of an erased file and of a release is signed by a device of the directory', () => {
    const { carriedOut, release } = apart
    expect(
      isSigned(
        carriedOut.sig,
        join('homeward/1/carried-out\0', org, unhex(carriedOut.file), unhex(carriedOut.hash)),
        carriedOut.deviceKey,
      ),
    ).toBe(true)
    expect(
      isSigned(
        release.sig,
        join(
          'homeward/1/release\0',
          org,
          integer(8, release.seq),
          digest(release.event),
          digest(unhex(release.output)),
        ),
        release.deviceKey,
      ),
    ).toBe(true)
    for (const { device, deviceKey } of [carriedOut, release])
      expect(directory.members).toContainEqual(expect.objectContaining({ device, deviceKey }))
  })

  it('§12 and §14 ids of evidence and handles come from the file and the key of `care`', () => {
    const { evidence, handles } = apart
    const of = (label: string, ...more: Uint8Array[]) =>
      digest(`homeward/1/${label}\0`, unhex(evidence.file), unhex(evidence.careKey), ...more)
    expect(of('evidence').slice(0, 16)).toEqual(unhex(evidence.record))
    expect(of('evidence-household').slice(0, 16)).toEqual(unhex(evidence.household))
    for (const { row, handle } of handles.rows)
      expect(of('network-handle', integer(1, row)).slice(0, 8)).toEqual(unhex(handle))
  })

  it('§11 a packet opens with any age tool: words for a person, a line between, and one line for an app', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(apart.packet.passphrase)
    const [printed, json] = (await decrypter.decrypt(unhex(apart.packet.file), 'text')).split(
      '\n\n--- homeward packet 1 ---\n',
    )
    expect(printed).toBe(apart.packet.printed)
    expect(JSON.parse(json ?? '')).toMatchObject({
      v: 1,
      is: 'packet',
      referral: apart.packet.referral,
      printed: apart.packet.printed,
    })
  })

  it('§14 seed, code, input and output: RFC 9497 by its own steps', () => {
    const context = join('OPRFV1-', integer(1, 1), '-ristretto255-SHA512')
    const info = join('homeward/1/network')
    const derived = join(unhex(network.serverSeed), integer(2, info.length), info, integer(1, 0))
    const secretKey = ristretto255_hasher.hashToScalar(derived, { DST: join('DeriveKeyPair', context) })
    expect(readCode('network', network.code).slice(0, 32)).toEqual(
      join(unhex(network.seed), digest('homeward/1/network-server\0', unhex(network.serverKey)).slice(0, 16)),
    )
    const secret = hkdf(unhex(network.seed), 'homeward/1/network-secret', 32)
    expect(secret).toEqual(unhex(network.secret))
    const input = hmac(sha256, secret, join('homeward/1/network-input\0', network.evaluation.key))
    expect(input).toEqual(unhex(network.evaluation.input))
    const element = ristretto255_hasher
      .hashToCurve(input, { DST: join('HashToGroup-', context) })
      .multiply(secretKey)
      .toBytes()
    expect(sha512(join(integer(2, 32), input, integer(2, 32), element, 'Finalize'))).toEqual(
      unhex(network.evaluation.output),
    )
  })

  it('§14 a card and a message open; token and proof come from the output', () => {
    const { card, message } = network
    const padded = openGcm(
      hkdf(unhex(network.secret), 'homeward/1/network-card', 32),
      unhex(card.sealed),
      join('homeward/1/network-card\0', unhex(card.agency)),
    )
    expect(cbor(padded.slice(4, 4 + Number(`0x${hex(padded.slice(0, 4))}`)))).toEqual({
      called: card.called,
      reach: card.reach,
      x: unhex(card.x),
      publicKey: unhex(network.serverKey),
    })
    const opened = openHpke(
      unhex(message.xPrivate),
      unhex(message.sealed),
      join('homeward/1/network-message\0', unhex(message.from), unhex(message.to), unhex(message.number)),
    )
    expect(opened.length).toBe(1_024)
    const said = cbor(opened.slice(2, 2 + ((opened[0] ?? 0) << 8) + (opened[1] ?? 0)))
    expect([field(said, 'is'), field(said, 'ask'), field(said, 'answer'), field(said, 'proof')]).toEqual([
      'answer',
      unhex(message.ask),
      'yes',
      unhex(message.proof),
    ])
    for (const what of ['token', 'proof'] as const)
      expect(digest(`homeward/1/network-${what}\0`, unhex(message.ask), unhex(network.evaluation.output))).toEqual(
        unhex(message[what]),
      )
    expect(directory.members.map(({ xPrivate }) => xPrivate)).toContain(message.xPrivate)
    expect(x25519.getPublicKey(unhex(message.xPrivate)).length).toBe(32)
  })
})

describe('the same vectors, read by the reference implementation', () => {
  it('signatures and ids that stand apart from a file', async () => {
    const { carriedOut, evidence, handles, release, packet } = apart
    const [file, key] = [bytes(evidence.file), bytes(evidence.careKey)]
    expect(
      await verifyCarriedOut({
        org,
        file,
        hash: bytes(carriedOut.hash),
        deviceKey: bytes(carriedOut.deviceKey),
        sig: bytes(carriedOut.sig),
      }),
    ).toBe(true)
    expect(
      await verifyReleaseLine(
        { org, seq: release.seq, event: release.event, output: bytes(release.output) },
        bytes(release.deviceKey),
        bytes(release.sig),
      ),
    ).toBe(true)
    expect([hex(evidenceId({ file, key })), hex(evidenceHousehold({ file, key }))]).toEqual([
      evidence.record,
      evidence.household,
    ])
    for (const { row, handle } of handles.rows) expect(hex(networkHandle({ file, key }, row))).toBe(handle)
    const opened = await openUnderPassphrase(bytes(packet.file), packet.passphrase)
    expect(opened.ok && readPacket(opened.value)).toMatchObject({ referral: packet.referral, printed: packet.printed })
  })

  it('a network’s code, card and message', async () => {
    const { card, message, evaluation } = network
    const server = oprfKey(bytes(network.serverSeed), utf8('homeward/1/network'))
    expect(hex(server.publicKey)).toBe(network.serverKey)
    expect(await readNetworkCode(network.code)).toEqual({
      ok: true,
      value: { seed: bytes(network.seed), serverKey: serverKeyPrint(server.publicKey) },
    })
    const secret = await networkSecret(bytes(network.seed))
    expect(hex(networkInput(secret, evaluation.key))).toBe(evaluation.input)
    expect(await openCard(secret, bytes(card.agency), bytes(card.sealed))).toMatchObject({
      called: card.called,
      reach: card.reach,
    })
    const envelope = { from: bytes(message.from), to: bytes(message.to), message: bytes(message.number) }
    expect(await openMessage(bytes(message.xPrivate), envelope, bytes(message.sealed))).toMatchObject({
      is: 'answer',
      answer: 'yes',
    })
    const [ask, output] = [bytes(message.ask), bytes(evaluation.output)]
    expect([hex(tokenOf(ask, output)), hex(outputProof(ask, output))]).toEqual([message.token, message.proof])
  })
})
