import type { FileLine } from '#device/files/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { knownInGroup, notKnownOf } from '#domain/kinds/before/known-in-group.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/** Somebody on a group's list of whom it is asked whether they have a file. */
export interface OnList {
  readonly file: FileId
  readonly mark: string
}

/**
 * What is written into the group once the person has a file, old or new: that they have one, and never which. Nothing
 * where it was said before, or by a member who may not write in the group.
 */
export function settledInGroup(
  { file, mark }: OnList,
  groups: readonly FileLine[],
  today: PlainDate,
): readonly { readonly file: FileId; readonly draft: Draft }[] {
  const group = groups.find((one) => one.file === file)
  const right = group?.rights.care
  if (!group || (right !== 'write' && right !== 'keep')) return []
  if (!notKnownOf(group.line).some((one) => one.mark === mark)) return []
  return [{ file, draft: { kind: knownInGroup.name, at: today, about: [], body: { mark } } }]
}
