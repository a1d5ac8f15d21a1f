import type { NameIndex } from '#names/index/name-index.ts'
import { read } from '#names/reading/read.ts'
import { indexNames } from '#names/search.ts'
import type { KnownChild } from './known-child.ts'

const kept = new WeakMap<readonly KnownChild[], NameIndex<KnownChild>>()

/**
 * Children by their names, ready to be searched: made once for a list as read, never again for a letter typed. It stands apart from the child because
 * reading every script takes large tables, which lists without a search do not load.
 */
export function childrenByName(known: readonly KnownChild[]): NameIndex<KnownChild> {
  const made = kept.get(known)
  if (made) return made
  const index = indexNames(known.map((item) => ({ item, names: item.names.map(read) })))
  kept.set(known, index)
  return index
}
