import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'

const STATUS = ['closure', 'light-closure', 'dormant-by-wish', 'reopened']

/** The values on screen that this draft replaces, as the person who writes it sees them. */
export function replacing(kinds: readonly Kind[], file: CaseFile, draft: Draft): readonly EntryId[] {
  if (STATUS.includes(draft.kind)) return caseStatus(file).by
  const kind = kinds.find((candidate) => candidate.name === draft.kind)
  if (!kind?.single) return []
  return current(file, kind, kind.single.key?.(draft.body)).map((entry) => entry.id)
}
