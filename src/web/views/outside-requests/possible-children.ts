import type { EntryId } from '#domain/entry/ids.ts'
import { comparedWithRequests } from '#domain/kinds/before/asked-about.ts'
import { NEAR } from '#names/search.ts'
import { namesForSearch } from '#web/views/met-without-file/names-for-search.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { KnownChild } from '../child-file/known-child.ts'
import type { RequestLine } from './use-requests.ts'

const MOST = 8

/**
 * Children of files on this device whose name is like the one that was asked for, and of whom nobody has said yet
 * whether the request is about them. Only the name of the child is compared: who asked is in no index (N1). Nobody
 * while whoever asked may still be waiting for this reader.
 */
export function possibleChildren(request: RequestLine, known: readonly KnownChild[]): readonly KnownChild[] {
  const { comparable, is, entry } = request
  if (!comparable || is === 'closed') return []
  return namesForSearch(known)
    .search(entry.body.child, { limit: MOST, least: NEAR })
    .map(({ key }) => key)
    .filter(({ line }) => mayWriteIn(line, 'care') && !comparedWithRequests(line.line).has(entry.id))
}

/** The requests that could be about a child of this reader, with the entry of each. */
export const requestsToCompare = (requests: readonly RequestLine[], known: readonly KnownChild[]): readonly EntryId[] =>
  requests.filter((one) => possibleChildren(one, known).length > 0).map(({ entry }) => entry.id)
