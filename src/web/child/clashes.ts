import { currentByKey, type CaseFile } from '#domain/case-file.ts'
import type { Entry } from '#domain/entry.ts'
import { KINDS } from '#domain/kinds.ts'

/** Values of one thing that two people wrote and nobody brought together yet: the one that leads comes first. */
export function clashes(file: CaseFile): readonly (readonly Entry[])[] {
  return KINDS.filter((kind) => kind.single).flatMap((kind) => [...currentByKey(file, kind).values()].filter((standing) => standing.length > 1))
}
