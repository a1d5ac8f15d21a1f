import { z } from 'zod'
import { EntryId, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * A second person's yes to a decision, written in the decision's folder. The words may be heard by the child. A yes
 * from the person who asked has no effect (`answersTo`). On a fact that went around a rule it means: seen.
 */
export const approved = defineKind({
  name: 'approved',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({ entry: EntryId, words: Words.optional() }),
})
