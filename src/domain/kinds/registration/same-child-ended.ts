import { z } from 'zod'
import { EntryId, FileId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/said.ts'

/** Two files were not of one child, or are to be read apart again. It ends what its writer saw (`ends`, in this file) and nothing that another wrote meanwhile. Written into both as one act. */
export const sameChildEnded = defineKind({
  name: 'same-child-ended',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ file: FileId, ends: z.array(EntryId).min(1).max(200), because: Words }),
})
