import { z } from 'zod'
import { EntryId, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'

/**
 * A second person's *not yet*. `words`: what would be enough for a yes, in words that the child may hear; whoever asked
 * reads it on *Today* and above the form in which they ask again. It stops nothing that the child gets.
 */
export const returned = defineKind({
  name: 'returned',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    entry: EntryId,
    words: Words,
    first: z.array(Line).max(20),
    lookAgainOn: PlainDate.optional(),
  }),
})
