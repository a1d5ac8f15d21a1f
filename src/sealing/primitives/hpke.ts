import type { Bytes } from '#bytes.ts'
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expand as hkdfExpand, extract as hkdfExtract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, equal, fromBase64url, hex, own, randomBytes } from './bytes.ts'
import { isFieldElement } from './field.ts'

/** An X25519 key pair, as 32 bytes each. */
export interface RecipientKey {
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

/**
 * RFC 5869 within HPKE, synchronous: the library calls WebCrypto some two dozen times for each message, and a first
 * sync opens one message for each file.
 */
class QuickHkdf extends HkdfSha256 {
  override extract(
    salt: ArrayBufferLike | ArrayBufferView,
    ikm: ArrayBufferLike | ArrayBufferView,
  ): Promise<ArrayBuffer> {
    return Promise.resolve(own(hkdfExtract(sha256, viewOf(ikm), viewOf(salt))).buffer)
  }
  override expand(
    prk: ArrayBufferLike | ArrayBufferView,
    info: ArrayBufferLike | ArrayBufferView,
    length: number,
  ): Promise<ArrayBuffer> {
    return Promise.resolve(own(hkdfExpand(sha256, viewOf(prk), viewOf(info), length)).buffer)
  }
  override async extractAndExpand(
    salt: ArrayBufferLike | ArrayBufferView,
    ikm: ArrayBufferLike | ArrayBufferView,
    info: ArrayBufferLike | ArrayBufferView,
    length: number,
  ): Promise<ArrayBuffer> {
    return this.expand(await this.extract(salt, ikm), info, length)
  }
}

const viewOf = (bytes: ArrayBufferLike | ArrayBufferView) =>
  ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)

const ENC = 32
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new QuickHkdf(), aead: new Aes256Gcm() })
const NO_AAD = new Uint8Array(0)
/** The u of the points of small order (RFC 7748 §6.1 gives a shared secret of zeros for them). A test computes them from the curve. */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
])

export async function recipientKey(privateKey: Bytes): Promise<RecipientKey> {
  if (privateKey.length !== 32) throw new RangeError('an X25519 private key has 32 bytes')
  return { publicKey: (await importPair(privateKey)).publicBytes, privateKey: privateKey.slice() }
}

interface Pair {
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  readonly publicBytes: Bytes
}

/**
 * Cache of imported key pairs, kept as long as the bytes live; a copy guards against bytes that were overwritten since.
 */
const imported = new WeakMap<Bytes, { readonly of: Bytes; readonly pair: Promise<Pair> }>()

function pairOf(privateKey: Bytes): Promise<Pair> {
  const before = imported.get(privateKey)
  if (before && equal(before.of, privateKey)) return before.pair
  const of = privateKey.slice()
  const pair = importPair(of)
  imported.set(privateKey, { of, pair })
  return pair
}

async function importPair(bytes: Bytes): Promise<Pair> {
  const privateKey = await suite.kem.importKey('raw', bytes.slice().buffer, false)
  const { x } = await crypto.subtle.exportKey('jwk', privateKey)
  const publicBytes = x === undefined ? undefined : fromBase64url(x)
  if (publicBytes?.length !== 32) throw new Error('the platform gave no X25519 public key')
  return { privateKey, publicKey: await suite.kem.importKey('raw', publicBytes.slice().buffer, true), publicBytes }
}

export const newRecipientKey = (): Promise<RecipientKey> => recipientKey(randomBytes(32))

/** Values that only test vectors fix. */
interface Given {
  readonly ephemeral?: CryptoKeyPair
  readonly aad?: Bytes
}

/** One message for each HPKE context, no additional data: `enc(32) ‖ ciphertext`. */
export async function hpkeSeal(
  publicKey: Bytes,
  plaintext: Bytes,
  info: Bytes,
  { ephemeral, aad = NO_AAD }: Given = {},
): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.importKey('raw', publicKey.slice().buffer, true)
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info, ...(ephemeral && { ekm: ephemeral }) },
    plaintext,
    aad,
  )
  return concat(new Uint8Array(enc), new Uint8Array(ct))
}

/**
 * As `hpkeSeal`, with an ephemeral key made from a seed (32 bytes): the same message gives the same bytes again. The seed
 * must be as secret as the message and serve for no other.
 */
export async function hpkeSealAlike(publicKey: Bytes, plaintext: Bytes, info: Bytes, seed: Bytes): Promise<Bytes> {
  return hpkeSeal(publicKey, plaintext, info, { ephemeral: await suite.kem.deriveKeyPair(seed.slice().buffer) })
}

/** Undefined if the key or the place differs, or a single bit was changed. */
export async function hpkeOpen(
  privateKey: Bytes,
  sealed: Bytes,
  info: Bytes,
  { aad = NO_AAD }: Given = {},
): Promise<Bytes | undefined> {
  if (sealed.length < ENC + 16) return undefined
  const pair = await pairOf(privateKey)
  try {
    return new Uint8Array(
      await suite.open({ recipientKey: pair, enc: sealed.slice(0, ENC).buffer, info }, sealed.slice(ENC), aad),
    )
  } catch {
    return undefined
  }
}

/** Whether these bytes are a valid X25519 public key: 32 of them, canonical, not of small order. */
export function isRecipientKey(publicKey: Uint8Array): boolean {
  const text = hex(publicKey)
  return publicKey.length === 32 && isFieldElement(publicKey) && !SMALL_ORDER.has(text)
}
