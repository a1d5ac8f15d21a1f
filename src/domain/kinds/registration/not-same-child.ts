import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { FileId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * Somebody checked: this child and the child of that file are two. Written into both files, so that nobody who may read
 * both is asked again. `superseded` undoes it.
 */
export const notSameChild = defineKind({
  name: 'not-same-child',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  /** `nor`: nor are they of one family, as far as anybody knows. */
  schema: z.strictObject({ file: FileId, because: Words.optional(), nor: z.literal('family').optional() }),
})

/** Files whose child somebody said is another child. */
export const toldApartFrom = (file: CaseFile): ReadonlySet<FileId> =>
  new Set(all(file, notSameChild).map((entry) => entry.body.file))

/** Files whose child somebody said is no relative either. */
export const noFamilyOf = (file: CaseFile): ReadonlySet<FileId> =>
  new Set(all(file, notSameChild).flatMap((entry) => (entry.body.nor === 'family' ? [entry.body.file] : [])))
