import { z } from 'zod'
import { EntryId, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * An entry was wrong. The fold knows this kind by name: the entry that it names no longer counts, is still shown, and
 * this says why. It is written in the same folder.
 */
export const superseded = defineKind({
  name: 'superseded',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ entry: EntryId, because: Words }),
})
