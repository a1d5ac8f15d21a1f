import type { Bytes } from '#bytes.ts'
import { own } from './bytes.ts'
import { accept, refuse, type Result } from '#result.ts'

/** scrypt over 64 MiB, as much as Argon2id takes for the vault: four times that, the tool's default, a cheap phone cannot give. */
const WORK_FACTOR = 16
/** Fetched when a file is first made or read: it is the largest library of all, and most days nothing leaves by hand. */
const age = () => import('age-encryption')

/** An age file (https://age-encryption.org/v1) under a passphrase: any age tool opens it. */
export async function sealUnderPassphrase(bytes: Uint8Array, passphrase: string): Promise<Bytes> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return own(await encrypter.encrypt(bytes))
}

/** `wrong`: another passphrase, not an age file, or one that was changed or cut on its way. */
export async function openUnderPassphrase(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array, 'wrong'>> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  try {
    return accept(await decrypter.decrypt(file))
  } catch {
    return refuse('wrong')
  }
}
