import { base64url } from '#sealing/primitives/bytes.ts'
import { stretch } from '#sealing/primitives/argon2.ts'

/** What Argon2id made of passphrases, under `keyOf`. */
export type Stretched = Map<string, Uint8Array<ArrayBuffer>>

const keyOf = (passphrase: string, salt: Uint8Array<ArrayBuffer>) => `${base64url(salt)} ${passphrase}`

/** Argon2id at full cost, each result noted in `stretched` and read from there the next time. */
export const stretchOnce =
  (stretched: Stretched): typeof stretch =>
  async (passphrase, salt) => {
    const key = keyOf(passphrase, salt)
    const known = stretched.get(key) ?? (await stretch(passphrase, salt))
    stretched.set(key, known)
    return known.slice()
  }
