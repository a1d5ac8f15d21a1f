import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { FileId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/said.ts'

/** Somebody looked: this child and the one of that file are two. Written into both files, so that nobody who may read both is asked again. Taken back by `superseded`. */
export const notSameChild = defineKind({
  name: 'not-same-child',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  /** `nor`: nor are they of one family, as far as anybody knows. */
  schema: z.strictObject({ file: FileId, because: Words.optional(), nor: z.literal('family').optional() }),
})

/** Files that somebody told apart from this one. */
export const toldApartFrom = (file: CaseFile): ReadonlySet<FileId> =>
  new Set(all(file, notSameChild).map((entry) => entry.body.file))

/** Files of which somebody said that they are of no relative either. */
export const noFamilyOf = (file: CaseFile): ReadonlySet<FileId> =>
  new Set(all(file, notSameChild).flatMap((entry) => (entry.body.nor === 'family' ? [entry.body.file] : [])))
