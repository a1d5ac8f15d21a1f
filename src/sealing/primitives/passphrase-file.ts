import type { Bytes } from '#bytes.ts'
import { own } from './bytes.ts'
import { accept, refuse, type Result } from '#result.ts'

/**
 * scrypt over 64 MiB, as much as Argon2id uses for the vault: the tool's default is four times that, which a cheap
 * phone does not have.
 */
const WORK_FACTOR = 16
/**
 * Loaded when a file is first made or read: it is the largest library of all, and on most days nothing is exported by
 * hand.
 */
const age = () => import('age-encryption')

declare const byJudge: unique symbol
/**
 * A passphrase that may be set: the judge alone gives one (../members/guesses.ts), so whatever seals a slot or a file
 * under a new passphrase takes this and no plain text.
 */
export type JudgedPassphrase = string & { readonly [byJudge]: true }

/** An age file (https://age-encryption.org/v1) under a passphrase: any age tool opens it. */
export async function sealUnderPassphrase(bytes: Uint8Array, passphrase: JudgedPassphrase): Promise<Bytes> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return own(await encrypter.encrypt(bytes))
}

/** `wrong`: another passphrase, not an age file, or one that was changed or truncated. */
export async function openUnderPassphrase(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array, 'wrong'>> {
  const opened = await openTellingWhy(file, passphrase)
  return opened.ok ? opened : refuse('wrong')
}

/** The first line of every age file. */
const FIRST_LINE = 'age-encryption.org/v1\n'

/** As `openUnderPassphrase`, and says which of them it is: nobody who guesses learns more than from the time that it takes. */
export async function openTellingWhy(
  file: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'not-an-age-file' | 'other-passphrase' | 'cut-or-changed'>> {
  const begins = String.fromCharCode(...file.subarray(0, FIRST_LINE.length))
  if (begins !== FIRST_LINE) return refuse('not-an-age-file')
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  try {
    return accept(await decrypter.decrypt(file))
  } catch (error) {
    return refuse(error instanceof Error && NO_MATCH.test(error.message) ? 'other-passphrase' : 'cut-or-changed')
  }
}
const NO_MATCH = /no identity matched/u
