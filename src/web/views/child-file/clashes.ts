import { currentByKey } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { KINDS } from '#domain/kinds.ts'

/** Clashes of a file: for each, the values that two people wrote and nobody has decided between; the one that leads comes first. */
export function clashes(file: CaseFile): readonly (readonly Entry[])[] {
  return KINDS.filter((kind) => kind.single).flatMap((kind) =>
    [...currentByKey(file, kind).values()].filter((standing) => standing.length > 1 && !agree(standing)),
  )
}

/** No clash: each of a child's files has its own opening entry, and two files may say the same thing in the same words. */
function agree(standing: readonly Entry[]): boolean {
  if (new Set(standing.map((entry) => entry.file)).size < standing.length) return false
  return (
    standing[0]?.kind === fileOpened.name || new Set(standing.map((entry) => JSON.stringify(entry.body))).size === 1
  )
}

/** Whether the values come from two files of one child that are read together: then no author contradicted another. */
export const isBetweenFiles = (standing: readonly Entry[]): boolean =>
  new Set(standing.map((entry) => entry.file)).size > 1
