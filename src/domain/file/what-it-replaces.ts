import { current } from './values.ts'
import type { CaseFile } from './case-file.ts'
import { caseStatus, STATUS_KINDS } from './case-status.ts'
import type { Draft } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import type { Kind } from './kind.ts'

/**
 * The values on the screen where this draft is written, which its entry names in `replaces`: those of its own kind and
 * key; for a change of status those of all four kinds that set it, and every requested closing. A person who resolves a
 * clash passes all values; a person who writes about one of several passes that one. `corrects`: the entry that a
 * person opened to correct it.
 */
export function whatItReplaces(
  kinds: readonly Kind[],
  file: CaseFile,
  draft: Pick<Draft, 'kind' | 'body'>,
  corrects?: EntryId,
): readonly EntryId[] {
  const kind = kinds.find((candidate) => candidate.name === draft.kind)
  if (!kind?.single || !kind.schema.safeParse(draft.body).success) return []

  const own = current(file, kind, kind.single.key?.(draft.body)).map((entry) => entry.id)
  const { takesOver } = kind.single
  if (takesOver)
    return [
      ...new Set([
        ...own,
        ...current(file, kind).flatMap((entry) =>
          takesOver(draft.body, entry.body, entry.id === corrects) ? entry.id : [],
        ),
      ]),
    ]
  if (!STATUS_KINDS.includes(draft.kind)) return own
  const status = caseStatus(file)
  return [...new Set([...status.by, ...status.asked, ...own])]
}
