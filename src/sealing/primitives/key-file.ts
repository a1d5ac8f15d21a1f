import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { concat, own } from './bytes.ts'
import { constant } from './field.ts'
import { hkdf, NO_SALT } from './hash.ts'
import type { RecipientKey } from './hpke.ts'
import { label } from './label.ts'

/** Loaded when it is first used, as in `passphrase-file.ts`. */
const age = () => import('age-encryption')

/** An X25519 private key in PKCS #8, before its 32 bytes. */
const PKCS8 = constant('302e020100300506032b656e04220420')

/**
 * The age identity of a member: derived from their sealing key, so that each of their devices has it and nothing more is
 * kept. A key of its own: what is sealed to it is no message of HPKE.
 */
async function identityOf({ privateKey }: RecipientKey): Promise<CryptoKey> {
  const derived = await hkdf(privateKey, NO_SALT, label('age-identity'), 32)
  return crypto.subtle.importKey('pkcs8', concat(PKCS8, derived), 'X25519', false, ['deriveBits'])
}

/** The recipient (`age1…`) to whom others seal a file, with this app or any age tool. */
export async function ageRecipient(key: RecipientKey): Promise<string> {
  const { identityToRecipient } = await age()
  return identityToRecipient(await identityOf(key))
}

/** `code-mistyped`: not the code of a device, or one with a letter that was misread. */
export async function sealToRecipient(bytes: Uint8Array, recipient: string): Promise<Result<Bytes, 'code-mistyped'>> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient.replaceAll(/\s/gu, '').toLowerCase())
    return accept(own(await encrypter.encrypt(bytes)))
  } catch {
    return refuse('code-mistyped')
  }
}

/** `wrong`: sealed to somebody else or under words, not an age file, or one that was changed or truncated. */
export async function openWithKeys(
  file: Uint8Array,
  keys: readonly RecipientKey[],
): Promise<Result<Uint8Array, 'wrong'>> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  for (const key of keys) decrypter.addIdentity(await identityOf(key))
  try {
    return accept(await decrypter.decrypt(file))
  } catch {
    return refuse('wrong')
  }
}
