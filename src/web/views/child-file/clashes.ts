import { currentByKey } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { KINDS } from '#domain/kinds.ts'

/** Clashes of a file: for each, the values that two people wrote and nobody has decided between; the one that leads comes first. */
export function clashes(file: CaseFile): readonly (readonly Entry[])[] {
  return KINDS.filter((kind) => kind.single).flatMap((kind) =>
    [...currentByKey(file, kind).values()].filter((entries) => entries.length > 1 && !agree(entries)),
  )
}

/** No clash: each of a child's files has its own opening entry, and two files may say the same thing in the same words. */
function agree(entries: readonly Entry[]): boolean {
  if (new Set(entries.map((entry) => entry.file)).size < entries.length) return false
  return entries[0]?.kind === fileOpened.name || new Set(entries.map((entry) => JSON.stringify(entry.body))).size === 1
}

/** Whether the values come from two files of one child that are read together: then no author contradicted another. */
export const isBetweenFiles = (entries: readonly Entry[]): boolean =>
  new Set(entries.map((entry) => entry.file)).size > 1
