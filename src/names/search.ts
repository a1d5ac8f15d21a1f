import { NameIndex, type IndexMatch } from './index/name-index.ts'
import type { ReadName } from './reading/read.ts'

/** From this nearness on a name is offered as a possible match. */
export const NEAR = 0.8

/** All people with the names they are known by, indexed for search; built once for a list, not for each typed letter. */
export function indexNames<Item>(
  items: readonly { readonly item: Item; readonly names: readonly ReadName[] }[],
): NameIndex<Item> {
  const index = new NameIndex<Item>()
  for (const { item, names } of items) index.add(item, names)
  return index
}

/** The people whose name is near enough to what is typed so far, nearest first. */
export function search<Item>(asked: string, index: NameIndex<Item>, limit: number): readonly IndexMatch<Item>[] {
  return index.search(asked, { limit, least: NEAR, typing: true })
}
