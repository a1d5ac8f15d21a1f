import type { Bytes } from '#bytes.ts'
import { base64url, concat } from '#sealing/primitives/bytes.ts'
import { sha256Now } from '#sealing/primitives/hash.ts'

const DAY = 86_400_000

/**
 * Requests that were counted within the last day, by a hash, so that the same one counts once where its answer was lost. In memory
 * alone: nothing that tells what was asked is kept. What another process of the server counted, or one before a restart,
 * counts again.
 */
export function countedLately() {
  const counted = new Map<string, number>()
  return {
    /** The same key for the same bytes in the same order. */
    keyOf: (...parts: readonly Bytes[]): string => base64url(sha256Now(concat(...parts))),
    has: (key: string, now: number): boolean => now - (counted.get(key) ?? -Infinity) < DAY,
    note(key: string, now: number): void {
      for (const [old, at] of counted) if (now - at >= DAY) counted.delete(old)
      counted.set(key, now)
    },
  }
}
