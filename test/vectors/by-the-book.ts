import { gcm } from '@noble/ciphers/aes.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { argon2id } from '@noble/hashes/argon2.js'
import { expand, extract, hkdf as hkdfOf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { decode } from 'cborg'

/**
 * docs/sealing.md implemented from its text alone, with other implementations of the primitives than src/sealing uses,
 * and nothing of src/sealing. Only the reading half: enough to show that a stranger could implement it.
 */

export const unhex = (text: string): Uint8Array => hexToBytes(text)
export const join = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  concatBytes(...parts.map((part) => (typeof part === 'string' ? utf8ToBytes(part) : part)))
export const digest = (...parts: readonly (Uint8Array | string)[]): Uint8Array => sha256(join(...parts))
export const hkdf = (ikm: Uint8Array, info: Uint8Array | string, length: number): Uint8Array =>
  hkdfOf(sha256, ikm, new Uint8Array(0), typeof info === 'string' ? utf8ToBytes(info) : info, length)
export const argon2 = (passphrase: string, salt: Uint8Array): Uint8Array =>
  argon2id(utf8ToBytes(passphrase.normalize('NFKC')), salt, { m: 64 * 1024, t: 2, p: 1, dkLen: 32 })
export const openGcm = (key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Uint8Array =>
  gcm(key, sealed.slice(0, 12), aad).decrypt(sealed.slice(12))

export const integer = (length: number, value: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (let at = length - 1, rest = value; at >= 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256
  return bytes
}

/** CBOR as maps of JavaScript; `field` reads one key of a map and reports when it is absent. */
export const cbor = (bytes: Uint8Array): unknown => decode(bytes)
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) throw new Error(`no field ${name}`)
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
export function octets(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error('not bytes')
  return value
}
export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('not a list')
  return value
}

/** RFC 9180 §5.1.1, §6.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, mode base, sequence number 0. */
export function openHpke(privateKey: Uint8Array, sealed: Uint8Array, info: Uint8Array): Uint8Array {
  const [enc, ciphertext] = [sealed.slice(0, 32), sealed.slice(32)]
  const kem = join('KEM', integer(2, 0x20))
  const suite = join('HPKE', integer(2, 0x20), integer(2, 1), integer(2, 2))
  const labelledExtract = (id: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array) =>
    extract(sha256, join('HPKE-v1', id, label, ikm), salt)
  const labelledExpand = (id: Uint8Array, prk: Uint8Array, label: string, about: Uint8Array, length: number) =>
    expand(sha256, prk, join(integer(2, length), 'HPKE-v1', id, label, about), length)
  const none = new Uint8Array(0)
  const dh = x25519.getSharedSecret(privateKey, enc)
  const shared = labelledExpand(
    kem,
    labelledExtract(kem, none, 'eae_prk', dh),
    'shared_secret',
    join(enc, x25519.getPublicKey(privateKey)),
    32,
  )
  const context = join(
    integer(1, 0),
    labelledExtract(suite, none, 'psk_id_hash', none),
    labelledExtract(suite, none, 'info_hash', info),
  )
  const secret = labelledExtract(suite, shared, 'secret', none)
  const key = labelledExpand(suite, secret, 'key', context, 32)
  return gcm(key, labelledExpand(suite, secret, 'base_nonce', context, 12)).decrypt(ciphertext)
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Payload of a code, its checksum verified. */
export function readCode(kind: string, code: string): Uint8Array {
  const characters = code.replaceAll('-', '')
  const bits = Array.from(characters.slice(0, -2), (character) =>
    CROCKFORD.indexOf(character).toString(2).padStart(5, '0'),
  ).join('')
  const payload = Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2),
  )
  const [first = 0, second = 0] = digest('homeward/1/code\0', kind, '\0', payload)
  const sum = ((first << 8) | second) >> 6
  if (characters.slice(-2) !== CROCKFORD.charAt(sum >> 5) + CROCKFORD.charAt(sum & 31))
    throw new Error('the checksum is wrong')
  return payload
}

/** Two shares → the secret: a line through two points, at zero, over GF(2⁸) modulo x⁸ + x⁴ + x³ + x + 1. */
export function combine(a: Uint8Array, b: Uint8Array): Uint8Array {
  const [xa, xb] = [a[32] ?? 0, b[32] ?? 0]
  const weight = inverse(xa ^ xb)
  return Uint8Array.from(
    { length: 32 },
    (_, at) => times(a[at] ?? 0, times(xb, weight)) ^ times(b[at] ?? 0, times(xa, weight)),
  )
}

function times(a: number, b: number): number {
  let [product, left, right] = [0, a, b]
  for (; right > 0; right >>= 1) {
    if (right & 1) product ^= left
    left = (left << 1) ^ (left & 0x80 ? 0x11b : 0)
  }
  return product
}
const inverse = (a: number) => Array.from({ length: 256 }, (_, b) => b).find((b) => times(a, b) === 1) ?? 0

/** Length in bytes that PADMÉ gives. */
export function padme(length: number): number {
  if (length <= 256) return 256
  const exponent = length.toString(2).length - 1
  const step = 2 ** (exponent - exponent.toString(2).length)
  return length % step === 0 ? length : length + step - (length % step)
}
