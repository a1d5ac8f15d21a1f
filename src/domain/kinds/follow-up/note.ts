import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * Something that happened, in words alone, without a form (P6). It can be classified later, as a visit or any other
 * kind; until then nothing is counted or made due by it.
 */
export const note = defineKind({
  name: 'note',
  folders: ['care', 'therapy', 'health', 'justice', 'status'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ words: Words }),
})
