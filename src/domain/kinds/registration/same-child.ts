import { z } from 'zod'
import { FileId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * This file and another are of one child. Written into both as one act, and without effect if it is in one alone. Both
 * files are unchanged, each with its own keys: a person who may read both reads them together (`readTogether`).
 * `worked`: in which of the two the work goes on. Ended by `same-child-ended`.
 */
export const sameChild = defineKind({
  name: 'same-child',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({ file: FileId, worked: z.enum(['here', 'there']), because: Words }),
})
