import { z } from 'zod'
import { EntryId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * What became of a question to a colleague, in the part in which it was asked: an answer; or whoever asked has read it,
 * or took it back.
 */
export const colleagueAnswered = defineKind({
  name: 'colleague-answered',
  folders: ['care', 'identity', 'health', 'therapy', 'status', 'justice', 'origins'],
  step: 'planning',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('answer'), question: EntryId, words: Words }),
    z.strictObject({ is: z.literal('read'), question: EntryId }),
    z.strictObject({ is: z.literal('taken-back'), question: EntryId }),
  ]),
})
