import { z } from 'zod'
import { EntryId, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/said.ts'

/**
 * A second person's yes to a decision, written in the folder where it stands. The words may be heard by the child. A yes from the one who asked is
 * without effect (`answersTo`). On a fact that went around a rule it says: seen.
 */
export const approved = defineKind({
  name: 'approved',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({ entry: EntryId, words: Words.optional() }),
})
