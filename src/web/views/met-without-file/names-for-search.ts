import type { NameIndex } from '#names/index/name-index.ts'
import { readWrittenName } from '#names/reading/read.ts'
import { indexNames } from '#names/search.ts'
import type { KnownChild } from '../child-file/known-child.ts'

const kept = new WeakMap<readonly KnownChild[], NameIndex<KnownChild>>()

/**
 * Children prepared for search by name: built once when a list is read, not at each keystroke. A module of its own because reading all scripts needs large tables, which
 * lists without a search do not load.
 */
export function namesForSearch(known: readonly KnownChild[]): NameIndex<KnownChild> {
  const made = kept.get(known)
  if (made) return made
  const index = indexNames(known.map((item) => ({ item, names: item.names.map(readWrittenName) })))
  kept.set(known, index)
  return index
}
