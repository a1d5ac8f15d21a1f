import { argon2id } from 'hash-wasm'
import { own, utf8, type Bytes } from './bytes.ts'

/** The cost is a constant of the client: a server that could name it could lower it. */
const COST = { memorySize: 64 * 1024, iterations: 2, parallelism: 1, hashLength: 32 } as const

/** Argon2id of a passphrase, brought to NFKC so that every keyboard gives the same bytes. `salt` has 16 bytes. */
export async function stretch(passphrase: string, salt: Bytes): Promise<Bytes> {
  return own(await argon2id({ ...COST, password: utf8(passphrase.normalize('NFKC')), salt, outputType: 'binary' }))
}
