import type { Bytes } from '#bytes.ts'
import { createHash } from 'node:crypto'
import { own } from '#sealing/primitives/bytes.ts'
import { countTry, forgetTries } from '#store/people/attempts.ts'
import type { Deps } from './env.ts'

/** Under which a kind of try at one thing is counted. The thing itself is not kept. */
export function triesOf(kind: 'vault' | 'invitation', what: Uint8Array): Bytes {
  return own(createHash('sha256').update(`homeward/1/tries/${kind}\0`).update(what).digest())
}

/** Counts this try; milliseconds to wait where it comes too early. */
export const tooEarly = ({ store, now }: Deps, key: Bytes): Promise<number> => countTry(store, key, now())

export const succeeded = ({ store }: Deps, key: Bytes): Promise<void> => forgetTries(store, key)
