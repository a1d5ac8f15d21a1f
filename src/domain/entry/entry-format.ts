import { Entry } from './entry.ts'

/**
 * The bounds of an entry as it is sealed (docs/sealing.md §5). They are the same on every device: a device that counts
 * an entry which another does not count has a different file. All bounds are far above what any form writes: an app
 * writes no more than 200,000 characters, and each value takes at least two.
 */
export const ENTRY_BOUNDS = {
  /** Bytes of its text. */
  bytes: 655_360,
  /** Nesting of lists and objects, the entry itself included. */
  depth: 32,
  /** Number of values: lists, objects, and their contents. */
  values: 100_000,
} as const

/**
 * Whether a value read from JSON is within the bounds of depth and number, and all its numbers are finite. Checked
 * without recursion.
 */
export function isWithinBounds(value: unknown): boolean {
  let values = 0
  let level: readonly unknown[] = [value]
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const one of level) {
      values += 1
      if (values > ENTRY_BOUNDS.values || (typeof one === 'number' && !Number.isFinite(one))) return false
      if (one === null || typeof one !== 'object') continue
      if (depth > ENTRY_BOUNDS.depth) return false
      for (const part of Object.values(one)) next.push(part)
    }
    level = next
  }
  return true
}

/** The entry that this text encodes, if it is JSON within the bounds; else undefined. */
export function entryOfText(text: string): Entry | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = isWithinBounds(value) ? Entry.safeParse(value) : undefined
  return read?.data
}
