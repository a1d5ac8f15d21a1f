import { z } from 'zod'
import { EntryId, FileId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * Two files were not of one child, or are to be read separately again. It ends the joins that its writer saw (`ends`,
 * in this file) and none that another person wrote meanwhile. Written into both files as one act.
 */
export const sameChildEnded = defineKind({
  name: 'same-child-ended',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ file: FileId, ends: z.array(EntryId).min(1).max(200), because: Words }),
})
