import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { concat, fromBase64url, randomBytes, type Bytes } from './bytes.ts'

/** An X25519 key pair, as 32 bytes each. */
export interface RecipientKey {
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

const ENC = 32
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const NO_AAD = new Uint8Array(0)

export async function recipientKey(privateKey: Bytes): Promise<RecipientKey> {
  if (privateKey.length !== 32) throw new RangeError('an X25519 private key has 32 bytes')
  const key = await suite.kem.importKey('raw', privateKey.slice().buffer, false)
  const { x } = await crypto.subtle.exportKey('jwk', key)
  const publicKey = x === undefined ? undefined : fromBase64url(x)
  if (publicKey?.length !== 32) throw new Error('the platform gave no X25519 public key')
  return { publicKey, privateKey: privateKey.slice() }
}

export const newRecipientKey = (): Promise<RecipientKey> => recipientKey(randomBytes(32))

/** One message a context: `enc(32) ‖ ciphertext`. `ephemeral` is given by test vectors alone. */
export async function hpkeSeal(publicKey: Bytes, plaintext: Bytes, info: Bytes, ephemeral?: CryptoKeyPair): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.importKey('raw', publicKey.slice().buffer, true)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info, ...(ephemeral && { ekm: ephemeral }) }, plaintext, NO_AAD)
  return concat(new Uint8Array(enc), new Uint8Array(ct))
}

/** Undefined where the key, the place or a single bit is not the one that was sealed. */
export async function hpkeOpen(privateKey: Bytes, sealed: Bytes, info: Bytes): Promise<Bytes | undefined> {
  if (sealed.length < ENC + 16) return undefined
  const key = await suite.kem.importKey('raw', privateKey.slice().buffer, false)
  try {
    return new Uint8Array(await suite.open({ recipientKey: key, enc: sealed.slice(0, ENC).buffer, info }, sealed.slice(ENC), NO_AAD))
  } catch {
    return undefined
  }
}
