import { Entry } from './entry.ts'

/**
 * What an entry is at most, as it is sealed (docs/sealing.md §5): the same on every device, for who does not count an entry that another counts has another
 * file. All of it is far above what any form makes: an app writes no more than 200,000 characters, of which no value takes fewer than two.
 */
export const ENTRY_BOUNDS = {
  /** Bytes of its text. */
  bytes: 655_360,
  /** Lists and objects inside each other, the entry itself among them. */
  depth: 32,
  /** Values: lists, objects, and what stands in them. */
  values: 100_000,
} as const

/** Whether a value that was read from JSON keeps to the bounds of depth and number, and holds finite numbers alone. Looks at it without recursion. */
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

/** The entry that this text is, JSON within the bounds; undefined where it is none. */
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
