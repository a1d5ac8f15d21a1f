import type { Bytes } from '#bytes.ts'
import { concat, fromBase64url, lookUpText, own } from './bytes.ts'
import { constant, isBelow, isFieldElement } from './field.ts'

/** A private key that can sign and cannot be exported. */
export interface SigningKey {
  readonly publicKey: Bytes
  readonly key: CryptoKey
}

const PKCS8 = constant('302e020100300506032b657004220420')
/** The order of the group, 2²⁵² + 27742317777372353535851937790883648493, little-endian. */
const ORDER = constant('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')
/** The y of the eight points of small order, each with either sign. A test computes them from the curve. */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map(constant)
/**
 * A first sync has few authors and many signatures; the limit keeps a hostile stream from growing the cache for ever.
 */
const KEPT = 4096
const publicKeys = new Map<string, Promise<CryptoKey>>()

/** `seed` is the 32-byte private key of RFC 8032. */
export async function signingKey(seed: Bytes): Promise<SigningKey> {
  const pkcs8 = pkcs8Of(seed)
  const readable = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const { x } = await crypto.subtle.exportKey('jwk', readable)
  const publicKey = x === undefined ? undefined : fromBase64url(x)
  if (publicKey?.length !== 32) throw new Error('the platform gave no Ed25519 public key')
  return { publicKey, key: await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']) }
}

/** The seed in PKCS #8, the form that every platform imports. */
export function pkcs8Of(seed: Bytes): Bytes {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes')
  return concat(PKCS8, seed)
}

export async function sign(key: SigningKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key.key, message))
}

/** As `verify` below; may run on another thread. */
export type Verify = (publicKey: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>

/** Strict RFC 8032: points of small order and encodings that are not canonical are refused, on every platform alike. */
export async function verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== 64 || !isPublicKey(publicKey)) return false
  if (!isSoundPoint(signature.subarray(0, 32)) || !isBelow(signature.subarray(32), ORDER)) return false
  let key: CryptoKey
  try {
    key = await importPublic(publicKey)
  } catch {
    return false
  }
  return crypto.subtle.verify('Ed25519', key, signature, message)
}

/** Whether these bytes are a valid public key: 32 of them, canonical, not of small order. */
export function isPublicKey(publicKey: Uint8Array): boolean {
  return publicKey.length === 32 && isSoundPoint(publicKey)
}

function isSoundPoint(point: Uint8Array): boolean {
  const y = own(point)
  y[31] = (y[31] ?? 0) & 0x7f
  return isFieldElement(y) && !SMALL_ORDER.some((point) => isSame(point, y))
}

/** No secret is compared here, so the comparison stops at the first byte that differs. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < 32; at++) if (a[at] !== b[at]) return false
  return true
}

function importPublic(publicKey: Bytes): Promise<CryptoKey> {
  const name = lookUpText(publicKey)
  const before = publicKeys.get(name)
  if (before) return before
  const key = crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
  if (publicKeys.size >= KEPT) publicKeys.clear()
  publicKeys.set(name, key)
  return key
}
