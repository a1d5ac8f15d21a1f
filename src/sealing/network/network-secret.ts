import type { Bytes } from '#bytes.ts'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { concat, own, randomBytes, utf8 } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { readCode, writeCode } from '../primitives/code.ts'
import { sha256Now, hkdf, NO_SALT } from '../primitives/hash.ts'
import { label, labelled } from '../primitives/label.ts'
import { accept, type Result } from '#result.ts'
import { pad, unpad } from '../primitives/padding.ts'
import { bytesShape, mapOf, textUpTo } from '../primitives/shape.ts'

/**
 * The secret that the agencies of a network share and its server never sees: 16 random bytes, carried by hand in a
 * code. Without it, anybody with the server's key could try names against the stored rows; the secret alone lets nobody
 * do that.
 */
export interface NetworkCode {
  readonly seed: Bytes
  /** First half of the hash of the key under which the server proves its evaluations. */
  readonly serverKey: Bytes
}

const SEED = 16
export const newNetworkSeed = (): Bytes => randomBytes(SEED)
export const serverKeyPrint = (publicKey: Bytes): Bytes =>
  sha256Now(labelled('network-server', publicKey)).slice(0, SEED)
export const networkSecret = (seed: Bytes): Promise<Bytes> => hkdf(seed, NO_SALT, label('network-secret'), 32)

export const writeNetworkCode = ({ seed, serverKey }: NetworkCode): Promise<string> =>
  writeCode('network', concat(seed, serverKey))

export async function readNetworkCode(text: string): Promise<Result<NetworkCode, 'code-mistyped'>> {
  const read = await readCode('network', text)
  return read.ok ? accept({ seed: read.value.slice(0, SEED), serverKey: read.value.slice(SEED) }) : read
}

/** The value that is evaluated instead of a key of a name. Always 32 bytes. */
export function networkInput(secret: Bytes, key: string): Bytes {
  return own(hmac(hash, secret, labelled('network-input', utf8(key))))
}

/**
 * How an agency appears to the others: its name, how to reach its contact point, the key to which messages for the
 * contact point are sealed, and the server's key as this agency received it.
 */
export interface AgencyCard {
  readonly called: string
  readonly reach: string
  readonly x: Bytes
  readonly publicKey: Bytes
}

const readCard = mapOf({ called: textUpTo(200), reach: textUpTo(200), x: bytesShape(32), publicKey: bytesShape(32) })
const cardKey = (secret: Bytes) => hkdf(secret, NO_SALT, label('network-card'), 32)

/**
 * Sealed under the secret and bound to the agency's number: the server can neither read it nor substitute another key.
 */
export async function sealCard(
  secret: Bytes,
  agency: Bytes,
  { called, reach, x, publicKey }: AgencyCard,
): Promise<Bytes> {
  return aesGcmSeal(
    await cardKey(secret),
    pad(toCbor({ called, reach, x, publicKey })),
    labelled('network-card', agency),
  )
}

/** Undefined if it was not sealed by a member of this network for this agency. */
export async function openCard(secret: Bytes, agency: Bytes, sealed: Bytes): Promise<AgencyCard | undefined> {
  const padded = await aesGcmOpen(await cardKey(secret), sealed, labelled('network-card', agency))
  const plain = padded && unpad(padded)
  const read = plain && fromCbor(plain)
  return read === undefined ? undefined : readCard(read)
}
