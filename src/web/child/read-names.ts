import { read, type ReadName } from '#names/search.ts'
import type { KnownChild } from './known-child.ts'

const kept = new WeakMap<KnownChild, readonly ReadName[]>()

/**
 * A child's names made ready to be compared: once for each child as read, never again for a letter typed. It stands apart from the child because
 * reading every script takes a large table, which lists without a search do not load.
 */
export function readNames(child: KnownChild): readonly ReadName[] {
  const known = kept.get(child)
  if (known) return known
  const names = child.names.map(read)
  kept.set(child, names)
  return names
}
