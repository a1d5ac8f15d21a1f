import type { Bytes } from '#bytes.ts'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { pkcs8Of } from '#sealing/primitives/ed25519.ts'
import { own } from '#sealing/primitives/bytes.ts'

export interface ReceiptKey {
  readonly publicKey: Bytes
  /**
   * Ed25519, synchronous: while the files are locked, a signature of a tenth of a millisecond took many times as long
   * when WebCrypto made it on another thread.
   */
  readonly sign: (message: Bytes) => Bytes
}

/** `seed` is the 32-byte private key of RFC 8032. */
export function receiptKeyOf(seed: Bytes): ReceiptKey {
  const key = createPrivateKey({ key: Buffer.from(pkcs8Of(seed)), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return { publicKey: own(spki.subarray(-32)), sign: (message) => own(sign(null, message, key)) }
}
