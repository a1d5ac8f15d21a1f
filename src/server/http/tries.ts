import type { Bytes } from '#bytes.ts'
import { createHash } from 'node:crypto'
import { own } from '#sealing/primitives/bytes.ts'
import { afterTry, countTry, forgetTries, seemToCountTry } from '#store/people/attempts.ts'
import type { Deps } from './env.ts'

/** Where tries of one kind at one thing are counted. The thing itself is not stored, only its hash. */
export function triesOf(kind: 'vault' | 'vault-account' | 'recovery-code', what: Uint8Array): Bytes {
  return own(createHash('sha256').update(`homeward/1/tries/${kind}\0`).update(what).digest())
}

/** Things of nobody that were tried, the oldest dropped first: as many as a slow attack can hold at once. */
const MOST_OF_NOBODY = 10_000

/**
 * Counts this try; returns the milliseconds to wait if it comes too early. `known`: the thing exists. Tries of what does
 * not exist wait alike and take as long, but are counted in memory alone: they leave no row.
 */
export async function tooEarly(deps: Deps, key: Bytes, known: boolean): Promise<number> {
  const now = deps.now()
  if (known) return countTry(deps.store, key, now)
  const name = Buffer.from(key).toString('hex')
  const before = deps.triesOfNobody.get(name)
  if (before && before.next_at > now) return before.next_at - now
  // Set again it is the youngest.
  deps.triesOfNobody.delete(name)
  deps.triesOfNobody.set(name, afterTry(before, now))
  const [oldest] = deps.triesOfNobody.keys()
  if (deps.triesOfNobody.size > MOST_OF_NOBODY && oldest !== undefined) deps.triesOfNobody.delete(oldest)
  await seemToCountTry(deps.store, key, now)
  return 0
}

export const succeeded = ({ store }: Deps, key: Bytes): Promise<void> => forgetTries(store, key)
