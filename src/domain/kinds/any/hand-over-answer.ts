import { z } from 'zod'
import { EntryId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * In the order in which they are offered. `overlap-over`: the access of the worker who left was reviewed, and their
 * keys were revoked or are still needed.
 */
export const HAND_OVER_ANSWERS = ['takes-over', 'asks-first', 'cannot', 'called-off', 'overlap-over'] as const

/**
 * The answer to a hand-over, by the person who was asked (`hand-over.ts` says whose answer counts). With a yes the same
 * act names who carries the case and moves what was open.
 */
export const handOverAnswer = defineKind({
  name: 'hand-over-answer',
  folders: ['care'],
  step: 'any',
  inFile: ['child'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ handOver: EntryId, answer: z.enum(HAND_OVER_ANSWERS), words: Words.optional() }),
})
