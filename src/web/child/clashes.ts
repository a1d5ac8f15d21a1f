import { currentByKey, type CaseFile } from '#domain/case-file.ts'
import type { Entry } from '#domain/entry.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { KINDS } from '#domain/kinds.ts'

/** Values of one thing that two people wrote and nobody brought together yet: the one that leads comes first. */
export function clashes(file: CaseFile): readonly (readonly Entry[])[] {
  return KINDS.filter((kind) => kind.single).flatMap((kind) =>
    [...currentByKey(file, kind).values()].filter((standing) => standing.length > 1 && !agree(standing)),
  )
}

/** Each of several files of a child has an opening of its own, and what two of them say in the same words is no contradiction. */
function agree(standing: readonly Entry[]): boolean {
  if (new Set(standing.map((entry) => entry.file)).size < standing.length) return false
  return (
    standing[0]?.kind === fileOpened.name || new Set(standing.map((entry) => JSON.stringify(entry.body))).size === 1
  )
}

/** Between files of one child that are read together: nobody contradicted anybody. */
export const inTwoFiles = (standing: readonly Entry[]): boolean => new Set(standing.map((entry) => entry.file)).size > 1
