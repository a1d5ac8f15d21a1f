import type { Bytes } from '#bytes.ts'
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { concat } from './bytes.ts'

const TAG = 16
const SUITE = 'aes-256-gcm'

/** As `gcm-cipher.ts`. A call of WebCrypto costs Node five times as much as sealing a small part does. */
export const gcmCipher = {
  seal(key: Bytes, nonce: Bytes, plaintext: Bytes, aad: Bytes): Bytes {
    const cipher = createCipheriv(SUITE, key, nonce, { authTagLength: TAG }).setAAD(aad)
    return concat(cipher.update(plaintext), cipher.final(), cipher.getAuthTag())
  },
  open(key: Bytes, nonce: Bytes, sealed: Bytes, aad: Bytes): Bytes | undefined {
    const tagAt = sealed.length - TAG
    const decipher = createDecipheriv(SUITE, key, nonce, { authTagLength: TAG })
      .setAAD(aad)
      .setAuthTag(sealed.subarray(tagAt))
    const plaintext = decipher.update(sealed.subarray(0, tagAt))
    try {
      // Nothing is given out before the tag was found to fit.
      return concat(plaintext, decipher.final())
    } catch {
      return undefined
    }
  },
}
