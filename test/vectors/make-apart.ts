import { packetBytes, type PacketFile } from '#device/packets/packet.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { evidenceHousehold, evidenceId, networkHandle } from '#sealing/access/derived-ids.ts'
import { signCarriedOut } from '#sealing/access/erasure.ts'
import { signReleaseLine } from '#sealing/members/release-line.ts'
import { outputProof, sealMessage, tokenOf } from '#sealing/network/message.ts'
import {
  networkInput,
  networkSecret,
  sealCard,
  serverKeyPrint,
  writeNetworkCode,
} from '#sealing/network/network-secret.ts'
import { blind, evaluate, finish, oprfKey, type Blinded } from '#sealing/network/oprf.ts'
import { hex, randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { sealUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { judgedWords } from '../support/given.ts'
import type { Agency } from './agency.ts'

const PACKET: PacketFile = {
  ...{
    v: 1,
    is: 'packet',
    referral: 'school-place',
    from: 'Drita Kola',
    agency: 'An agency',
    madeOn: '2026-03-02' as PlainDate,
    to: 'school',
  },
  ...{
    called: 'the class teacher',
    asks: 'A place.',
    basis: 'consent',
    passingOn: 'not-allowed',
    printed: 'Ana\nabout 13',
  },
}

/** What is derived from a file's key or signed about it and stored outside it: §6, §11, §12. */
export async function apartVectors({ org, drita }: Agency) {
  const care = { file: newId(), key: randomBytes(32) }
  const [hash, event, output] = [randomBytes(32), '{"what":"proposed"}', utf8('a,b\r\n1,2\r\n')]
  const signer = { device: hex(drita.device), deviceKey: hex(drita.deviceKey.publicKey) }
  return {
    org: hex(org),
    carriedOut: {
      file: hex(care.file),
      hash: hex(hash),
      ...signer,
      sig: hex(await signCarriedOut({ org, file: care.file, hash, deviceKey: drita.deviceKey })),
    },
    evidence: {
      file: hex(care.file),
      careKey: hex(care.key),
      record: hex(evidenceId(care)),
      household: hex(evidenceHousehold(care)),
    },
    release: {
      seq: 7,
      event,
      output: hex(output),
      ...signer,
      sig: hex(await signReleaseLine({ org, seq: 7, event, output }, drita.deviceKey)),
    },
    packet: {
      passphrase: 'kovasi meraho dubine',
      printed: PACKET.printed,
      referral: PACKET.referral,
      file: hex(await sealUnderPassphrase(packetBytes(PACKET), await judgedWords('kovasi meraho dubine'))),
    },
    handles: {
      file: hex(care.file),
      careKey: hex(care.key),
      rows: [0, 15].map((row) => ({ row, handle: hex(networkHandle(care, row)) })),
    },
  }
}

/** The messages between two agencies of one network and its server: §14. */
export async function networkVectors({ drita, besa }: Agency) {
  const [seed, serverSeed, from, to, message, ask] = [
    randomBytes(16),
    randomBytes(32),
    newId(),
    newId(),
    newId(),
    randomBytes(16),
  ]
  const [secret, server] = [await networkSecret(seed), oprfKey(serverSeed, utf8('homeward/1/network'))]
  const key = 'ana|kodra|2013'
  const input = networkInput(secret, key)
  const batch = Array.from({ length: 16 }, (_, at) => blind(at === 0 ? input : randomBytes(32)))
  const [output] = outputsOf(batch, server)
  if (!output) throw new Error('a batch has a first output')
  const card = { called: 'Shtëpia', reach: '+355 4 000', x: besa.x.publicKey, publicKey: server.publicKey }
  const proof = outputProof(ask, output)
  return {
    ...{ seed: hex(seed), serverSeed: hex(serverSeed), serverKey: hex(server.publicKey), secret: hex(secret) },
    code: await writeNetworkCode({ seed, serverKey: serverKeyPrint(server.publicKey) }),
    evaluation: { key, input: hex(input), output: hex(output) },
    card: {
      agency: hex(to),
      called: card.called,
      reach: card.reach,
      x: hex(card.x),
      sealed: hex(await sealCard(secret, to, card)),
    },
    message: {
      from: hex(from),
      to: hex(to),
      number: hex(message),
      xPrivate: hex(drita.keys.x),
      ask: hex(ask),
      token: hex(tokenOf(ask, output)),
      proof: hex(proof),
      sealed: hex(
        await sealMessage(drita.x.publicKey, { from, to, message }, { is: 'answer', ask, answer: 'yes', proof }),
      ),
    },
  }
}

function outputsOf(batch: readonly Blinded[], server: ReturnType<typeof oprfKey>) {
  const evaluated = evaluate(
    server,
    batch.map(({ element }) => element),
  )
  const outputs = evaluated.ok ? finish(batch, evaluated.value, server.publicKey) : evaluated
  if (!outputs.ok) throw new Error(outputs.code)
  return outputs.value
}
