import type { Bytes } from '#bytes.ts'
import { createHash } from 'node:crypto'
import { own } from '#sealing/primitives/bytes.ts'
import { countTry, forgetTries } from '#store/people/attempts.ts'
import type { Deps } from './env.ts'

/** Where tries of one kind at one thing are counted. The thing itself is not stored, only its hash. */
export function triesOf(kind: 'vault' | 'vault-account' | 'recovery-code', what: Uint8Array): Bytes {
  return own(createHash('sha256').update(`homeward/1/tries/${kind}\0`).update(what).digest())
}

/** Counts this try; returns the milliseconds to wait if it comes too early. */
export const tooEarly = ({ store, now }: Deps, key: Bytes): Promise<number> => countTry(store, key, now())

export const succeeded = ({ store }: Deps, key: Bytes): Promise<void> => forgetTries(store, key)
